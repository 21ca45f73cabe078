using OrleansHub.Grains.Audit;
using OrleansHub.Grains.History;

namespace OrleansHub.Grains.Duty;

/// <summary>
/// What an entry that changed the desk leaves behind: an act in the audit chain if staff said it, and an event on the day's curve if it
/// belongs there. Pure.
/// </summary>
public readonly record struct DeskTrace(Act? Act, DayEvent? Event)
{
    public static DeskTrace Of(string station, DeskEntry entry, Desk before, Desk after, DateTimeOffset now) =>
        ReferenceEquals(before, after) ? default : new(ActOf(station, entry, before, after, now), EventOf(entry, after, now));

    static DayEvent? EventOf(DeskEntry entry, Desk after, DateTimeOffset now) => entry switch
    {
        Closed => new(now, DayEventKind.Closure, Until: after.Closure!.Until),
        Reopened => new(now, DayEventKind.Reopen),
        _ => null,
    };

    static Act? ActOf(string station, DeskEntry entry, Desk before, Desk after, DateTimeOffset now)
    {
        if (entry.By is not { } by) return null;
        return entry switch
        {
            Closed => Did("closure", station, Of(before.Closure is { } last && last.IsOn(now) ? last : null), Of(after.Closure)),
            Reopened => Did("reopen", station, Of(before.Closure), null),
            CheckedIn => Did("check-in", station, OnDuty(before, now), OnDuty(after, now)),
            CheckedOut => Did("check-out", station, OnDuty(before, now), null),
            HandedOver => Did("hand-over", station, Of(before.HandOver), Of(after.HandOver)),
            AmenityChecked check => Did("amenity", station, Of(before.FindCheck(check.Amenity)), Of(after.FindCheck(check.Amenity))),
            WorkPlanned work => Did("maintenance", $"{station}/{work.Kiosk}", WorkOf(before, work.Kiosk, now), WorkOf(after, work.Kiosk, now)),
            WorkEnded work => Did("maintenance-end", $"{station}/{work.Kiosk}", WorkOf(before, work.Kiosk, now), WorkOf(after, work.Kiosk, now)),
            _ => null,
        };

        Act Did(string what, string subject, string? was, string? became) => new(by, now, what, subject, was, became);
    }

    static string? Of(Closure? closure) => ActJson.Of(closure is null ? null : new { closure.Until, closure.Reason });

    static string? Of(HandOver? note) => ActJson.Of(note is null ? null : new { note.Text });

    static string? Of(AmenityCheck? check) => ActJson.Of(check is null ? null : new Dictionary<string, string> { [check.Amenity] = check.Works ? "ok" : "out" });

    static string? OnDuty(Desk desk, DateTimeOffset now) => ActJson.Of(desk.IsOnDuty(now) ? new { By = desk.CheckedInBy } : null);

    // What is on or still to come; what is over is no matter of today's act.
    static string? WorkOf(Desk desk, string kiosk, DateTimeOffset now)
    {
        var work = desk.FindLog(kiosk)?.Work.Where(one => one.Until > now).Select(one => new { one.From, one.Until, one.Reason }).ToArray();
        return ActJson.Of(work is { Length: > 0 } ? work : null);
    }
}
