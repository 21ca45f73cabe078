using System.Collections.Immutable;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Kiosks;

/// <summary>
/// How available a kiosk was. A heartbeat speaks for the time until the next one, at most for two intervals; what follows is unknown. Time
/// in which the kiosk is not offered is not counted, nor is planned work.
/// </summary>
static class Uptime
{
    /// <summary>How many service days are looked at, today among them.</summary>
    public const int Days = 30;

    /// <summary>A share of less offered time than this says nothing.</summary>
    const int EnoughSeconds = 86_400;

    public enum Kind
    {
        Available,
        Out,
        Unknown,
        Planned,
    }

    readonly record struct Stretch(int Day, Kind Kind, int Seconds);

    /// <summary>The days with what passed since the last heartbeat.</summary>
    public static ImmutableArray<UptimeDay> Extend(KioskProfile kiosk, KioskState state, KioskOffer offer, DateTimeOffset until)
    {
        var days = state.Days;
        foreach (var (number, kind, seconds) in Stretches(kiosk, state, offer, until))
        {
            var isOpen = days.Length > 0 && days[^1].Day == number;
            var day = (isOpen ? days[^1] : new UptimeDay(number, 0, 0, 0, 0)).Add(kind, seconds);
            days = isOpen ? days.SetItem(days.Length - 1, day) : days.Add(day);
        }
        return days.Length > Days ? days[^Days..] : days;
    }

    /// <summary>The shares of the offered time of the last 30 service days; null until a whole day's worth is known of.</summary>
    public static Availability Over(KioskProfile kiosk, KioskState state, ImmutableArray<UptimeDay> past, KioskOffer offer, DateTimeOffset now)
    {
        var first = offer.Clock.DayOf(now).DayNumber - Days + 1;
        var open = state.Days.IsEmpty ? int.MaxValue : state.Days[0].Day;
        var sum = default(UptimeDay);
        foreach (var day in past)
        {
            if (day.Day >= first && day.Day < open) sum = Sum(sum, day);
        }
        foreach (var day in state.Days)
        {
            if (day.Day >= first) sum = Sum(sum, day);
        }
        foreach (var (day, kind, seconds) in Stretches(kiosk, state, offer, now))
        {
            if (day >= first) sum = sum.Add(kind, seconds);
        }
        var offered = sum.Available + sum.Out + sum.Unknown;
        return offered < EnoughSeconds ? default : new((double)sum.Available / offered, (double)sum.Unknown / offered);
    }

    static IEnumerable<Stretch> Stretches(KioskProfile kiosk, KioskState state, KioskOffer offer, DateTimeOffset until)
    {
        var silentAt = KioskStanding.SilentAt(kiosk, state);
        var kind = KindBy(KioskStanding.StatusBy(kiosk, state));
        var oldest = until.AddDays(-Days - 1);
        for (var at = state.AsOf > oldest ? state.AsOf : oldest; at < until;)
        {
            var day = offer.Clock.DayOf(at);
            var next = Earlier(Earlier(until, offer.Clock.EndOf(day)), offer.NextChange(at));
            if (at < silentAt) next = Earlier(next, silentAt);
            // Whole seconds since 1970 at both ends, so that nothing is lost between the stretches.
            var seconds = (int)(next.ToUnixTimeSeconds() - at.ToUnixTimeSeconds());
            if (seconds > 0 && offer.IsOffered(at))
            {
                yield return new(day.DayNumber, offer.WorkAt(at) is not null ? Kind.Planned : at < silentAt ? kind : Kind.Unknown, seconds);
            }
            at = next;
        }
    }

    static Kind KindBy(KioskStatus status) => status switch
    {
        KioskStatus.Available or KioskStatus.InUse or KioskStatus.Partly => Kind.Available,
        KioskStatus.Blocked or KioskStatus.OutOfOrder => Kind.Out,
        KioskStatus.Planned => Kind.Planned,
        _ => Kind.Unknown,
    };

    static UptimeDay Sum(UptimeDay a, UptimeDay b) =>
        new(0, a.Available + b.Available, a.Out + b.Out, a.Unknown + b.Unknown, a.Planned + b.Planned);

    static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
}

/// <summary>Shares of the time in which a kiosk was offered, from 0 to 1: it worked, it said nothing. What is missing to 1 it was out of order.</summary>
public readonly record struct Availability(double? Available, double? Unknown);
