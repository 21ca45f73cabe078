using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Hours;

/// <summary>A timetable in its city, with the zone and the calendar by which it is read. Immutable to its users; answers are remembered.</summary>
public sealed class Schedule(OpeningHours hours, HoursContext context)
{
    volatile Boundary? _boundary;

    public OpeningHours Hours { get; } = hours;

    public OpenState StateAt(DateTimeOffset now) => Hours.At(now, context).State;

    /// <summary>When the state changes next; null when no change is in sight (8 years).</summary>
    public DateTimeOffset? NextChange(DateTimeOffset now) => Hours.NextChange(now, context);

    /// <summary>The stretches of a span in which the place is open.</summary>
    public IEnumerable<HoursInterval> OpenBetween(DateTimeOffset from, DateTimeOffset to) =>
        Hours.Intervals(from, to, context).Where(interval => interval.Status.State == OpenState.Open);

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

    sealed record Boundary(long At, bool StaysOpen);
}
