using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Incidents;

/// <summary>
/// A stretch of time for which a station's own hours promise that it is open. What an extended station is open beyond ordinary hours is a
/// promise of its own (08:30–17:30 and 17:30–20:30). What is open around the clock begins at no time and so promises nothing here.
/// </summary>
/// <param name="Extended">It lies beyond ordinary hours.</param>
public readonly record struct Promise(DateTimeOffset From, DateTimeOffset Until, bool Extended)
{
    /// <summary>Who opens the door checks in first.</summary>
    public static readonly TimeSpan CheckInBefore = TimeSpan.FromHours(1);

    /// <summary>Longer than any shift: a stretch beyond it has no morning at which somebody must open.</summary>
    static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>The promise that holds at an instant, whatever notices say; null when none does.</summary>
    public static Promise? At(StationProfile station, ServiceClock clock, DateTimeOffset now) => clock.Schedules.Of(station).PromiseAt(now, station.IsExtended);

    /// <summary>The promises of a span in their order, those at its ends whole.</summary>
    public static IEnumerable<Promise> Over(StationProfile station, ServiceClock clock, DateTimeOffset from, DateTimeOffset to)
    {
        var hours = clock.Schedules.Of(station);
        for (var at = from; at < to;)
        {
            var promise = hours.PromiseAt(at, station.IsExtended);
            if (promise is { } one) yield return one;
            var next = promise?.Until ?? hours.NextOwnChange(at);
            if (next is not { } later || later <= at) yield break;
            at = later;
        }
    }

    /// <summary>Whether something shows that it was kept: a visit or a kiosk in use since it began, or somebody who checked in shortly before.</summary>
    public bool IsProvenBy(DateTimeOffset? seen, DateTimeOffset? checkedIn) => seen >= From || checkedIn >= From - CheckInBefore;

    internal static Promise? Of(DateTimeOffset from, DateTimeOffset until, bool extended) =>
        until - from > Longest ? null : new(from, until, extended);
}
