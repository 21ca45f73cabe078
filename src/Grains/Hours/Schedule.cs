using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Hours;

/// <summary>A timetable in its city, with the zone and the calendar by which it is read. Immutable to its users; answers are remembered.</summary>
public sealed class Schedule(OpeningHours hours, HoursContext context)
{
    // A shift and a night on each side; what has lasted longer has no beginning worth knowing.
    static readonly TimeSpan Sight = TimeSpan.FromHours(36);

    volatile Boundary? _boundary;
    volatile Stretch? _stretch;

    public OpeningHours Hours { get; } = hours;

    public OpenState StateAt(DateTimeOffset now) => Hours.At(now, context).State;

    /// <summary>When the state changes next; null when no change is in sight (8 years).</summary>
    public DateTimeOffset? NextChange(DateTimeOffset now) => Hours.NextChange(now, context);

    /// <summary>The stretches of a span in which the place is open.</summary>
    public IEnumerable<HoursInterval> OpenBetween(DateTimeOffset from, DateTimeOffset to) =>
        Hours.Intervals(from, to, context).Where(interval => interval.Status.State == OpenState.Open);

    /// <summary>The stretch of one state around an instant; a beginning out of sight (36 hours) is the least instant there is.</summary>
    internal Stretch StretchAt(DateTimeOffset now)
    {
        var known = _stretch;
        return known is not null && now >= known.Seen && now < known.To ? known : _stretch = Look(now);
    }

    Stretch Look(DateTimeOffset now)
    {
        var (from, state, to) = (DateTimeOffset.MinValue, StateAt(now), NextChange(now) ?? DateTimeOffset.MaxValue);
        if (now - DateTimeOffset.MinValue < Sight) return new(from, to, now, state);
        var seen = now - Sight;
        foreach (var interval in Hours.Intervals(seen, now, context))
        {
            if (interval.Status.State == state) continue;
            from = seen = interval.To;
        }
        return new(from, to, seen, state);
    }

    /// <summary>Whether the place stays open over the end of a service day, so that nobody is sent home then.</summary>
    internal bool StaysOpenAfter(ServiceDay day)
    {
        var known = _boundary;
        if (known is not null && known.At == day.End) return known.StaysOpen;
        var end = DateTimeOffset.FromUnixTimeMilliseconds(day.End);
        // What opens at the boundary sharp was closed before it.
        var staysOpen = StateAt(end.AddMilliseconds(-1)) == OpenState.Open && StateAt(end) == OpenState.Open;
        _boundary = new(day.End, staysOpen);
        return staysOpen;
    }

    /// <param name="Seen">From when on this is known to be so: the beginning, or how far back was looked for it.</param>
    internal sealed record Stretch(DateTimeOffset From, DateTimeOffset To, DateTimeOffset Seen, OpenState State);

    sealed record Boundary(long At, bool StaysOpen);
}
