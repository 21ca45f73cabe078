using System.Collections.Immutable;
using OrleansHub.Grains.Kiosks;
using OrleansHub.Grains.Reports;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Duty;

/// <summary>Folds entries into the desk of a station: pure, and an entry that is refused or changes nothing returns the desk it was given.</summary>
public static class DeskBook
{
    /// <summary>A closure or work that is announced for longer is a mistake, or the station is retired.</summary>
    public static readonly TimeSpan Farthest = TimeSpan.FromDays(366);

    /// <summary>Who says the same again so soon did not see the answer.</summary>
    public static readonly TimeSpan Again = TimeSpan.FromMinutes(2);

    const int MostWorkKept = 8;

    public static (Desk Desk, DeskVerdict Verdict) Enter(StationProfile station, Desk desk, DeskEntry entry, DateTimeOffset now) => entry switch
    {
        RiderSaid said => Enum.IsDefined(said.Kind) ? (desk with { Reports = RiderReport.Add(desk.Reports, said.Kind, now) }, DeskVerdict.Done) : (desk, DeskVerdict.Invalid),
        Closed closed => Close(desk, closed, now),
        Reopened => (desk.Closure is { } closure && closure.IsOn(now) ? desk with { Closure = closure with { Until = now } } : desk, DeskVerdict.Done),
        CheckedIn => (CheckIn(desk, entry.By, now), DeskVerdict.Done),
        CheckedOut => (desk.CheckedOut is { } left && !(desk.CheckedIn > left) ? desk : desk with { CheckedOut = now }, DeskVerdict.Done),
        HandedOver note => HandOver(desk, note, now),
        AmenityChecked check => Check(station, desk, check, now),
        WorkPlanned work => Plan(station, desk, work, now),
        WorkEnded ended => End(station, desk, ended, now),
        _ => (desk, DeskVerdict.Invalid),
    };

    static (Desk, DeskVerdict) Close(Desk desk, Closed entry, DateTimeOffset now)
    {
        if (!PlainText.TryTake(entry.Reason, out var reason) || entry.Until is { } until && !IsAhead(until, now)) return (desk, DeskVerdict.Invalid);
        var from = desk.Closure is { } old && old.IsOn(now) ? old.From : now;
        var closure = new Closure(from, entry.Until, reason);
        return (closure == desk.Closure ? desk : desk with { Closure = closure }, DeskVerdict.Done);
    }

    static Desk CheckIn(Desk desk, string? by, DateTimeOffset now) =>
        by is not null && by == desk.CheckedInBy && desk.IsOnDuty(now) && now < desk.CheckedIn + Again ? desk : desk with { CheckedIn = now, CheckedInBy = by };

    static (Desk, DeskVerdict) HandOver(Desk desk, HandedOver entry, DateTimeOffset now)
    {
        if (!PlainText.TryTake(entry.Text, out var text)) return (desk, DeskVerdict.Invalid);
        var isKnown = desk.HandOver is { } last && last.Text == text && last.By == entry.By;
        return (isKnown ? desk : desk with { HandOver = new(now, entry.By, text) }, DeskVerdict.Done);
    }

    static (Desk, DeskVerdict) Check(StationProfile station, Desk desk, AmenityChecked entry, DateTimeOffset now)
    {
        if (!station.Amenities.Contains(entry.Amenity)) return (desk, DeskVerdict.UnknownAmenity);
        if (desk.FindCheck(entry.Amenity) is { } last && last.Works == entry.Works && IsAgain(desk, last, now)) return (desk, DeskVerdict.Done);
        // Those that an import has taken away go with the next check.
        var kept = desk.Amenities.RemoveAll(check => check.Amenity == entry.Amenity || !station.Amenities.Contains(check.Amenity));
        return (desk with { Amenities = kept.Add(new(entry.Amenity, entry.Works, now)) }, DeskVerdict.Done);
    }

    // A check answers the riders who complained before it, so after a complaint it is a new one.
    static bool IsAgain(Desk desk, AmenityCheck last, DateTimeOffset now) => now < last.At + Again && !desk.Reports.Any(report => report.At > last.At);

    static (Desk, DeskVerdict) Plan(StationProfile station, Desk desk, WorkPlanned entry, DateTimeOffset now)
    {
        if (station.FindKiosk(entry.Kiosk) is null) return (desk, DeskVerdict.UnknownKiosk);
        var from = entry.From is { } said && said > now ? said : now;
        if (!PlainText.TryTake(entry.Reason, out var reason) || !IsAhead(entry.Until, now) || entry.Until <= from) return (desk, DeskVerdict.Invalid);
        var log = desk.LogOf(entry.Kiosk);
        var work = log.Work;
        var isKnown = work.Any(one => one.Until == entry.Until && one.Reason == reason && (one.From == from || from == now && one.IsOn(now)));
        if (isKnown) return (desk, DeskVerdict.Done);
        if (from == now && work.FirstOrDefault(one => one.IsOn(now)) is { } on) (from, work) = (on.From, work.Remove(on));
        work = work.Add(new(from, entry.Until, reason));
        return (desk.With(log with { Work = work.Length > MostWorkKept ? work[^MostWorkKept..] : work }), DeskVerdict.Done);
    }

    static (Desk, DeskVerdict) End(StationProfile station, Desk desk, WorkEnded entry, DateTimeOffset now)
    {
        if (station.FindKiosk(entry.Kiosk) is null) return (desk, DeskVerdict.UnknownKiosk);
        if (desk.FindLog(entry.Kiosk) is not { } log || !log.Work.Any(work => work.Until > now)) return (desk, DeskVerdict.Done);
        // What has begun was work until now; what has not will not be.
        ImmutableArray<PlannedWork> rest = [.. log.Work.Where(work => work.From < now).Select(work => work.Until > now ? work with { Until = now } : work)];
        return (desk.With(log with { Work = rest }), DeskVerdict.Done);
    }

    static bool IsAhead(DateTimeOffset until, DateTimeOffset now) => until > now && until <= now + Farthest;
}
