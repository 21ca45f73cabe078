using System.Collections.Immutable;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Counting;

/// <summary>Rule 10: a sensor silent for two of its intervals is stale, for six unknown; a zone is as fresh as the worst of its sensors.</summary>
static class Silence
{
    /// <summary>Before all time, and far enough from the smallest number to be calculated with.</summary>
    public const long Never = long.MinValue / 4;

    // A day bounds what an absurd interval in a city file can cost.
    public static long Interval(SensorProfile sensor) => Math.Clamp(sensor.EverySeconds, 1, 86_400) * 1000L;

    public static long StaleAt(SensorProfile sensor, SensorCount? count) => After(sensor, count, 2);

    public static long UnknownAt(SensorProfile sensor, SensorCount? count) => After(sensor, count, 6);

    public static Freshness Of(SensorProfile sensor, SensorCount? count, long now) =>
        now >= UnknownAt(sensor, count) ? Freshness.Unknown : now >= StaleAt(sensor, count) ? Freshness.Stale : Freshness.Live;

    /// <summary>The instant from which a zone's count is unknown unless something is read; long ago for a zone without sensors.</summary>
    public static long KnownUntil(StationProfile station, string zone, ImmutableArray<SensorCount> counts)
    {
        var until = long.MaxValue;
        for (var i = 0; i < station.Sensors.Length; i++)
        {
            var sensor = station.Sensors[i];
            if (sensor.Zone == zone) until = Math.Min(until, UnknownAt(sensor, Find(counts, sensor.Id, i)));
        }
        return until == long.MaxValue ? Never : until;
    }

    /// <summary>The count of a sensor, most likely at the place <paramref name="hint"/>.</summary>
    public static SensorCount? Find(ImmutableArray<SensorCount> counts, string id, int hint)
    {
        if (hint < counts.Length && counts[hint].Id == id) return counts[hint];
        foreach (var count in counts)
        {
            if (count.Id == id) return count;
        }
        return null;
    }

    static long After(SensorProfile sensor, SensorCount? count, int intervals) =>
        count is null || count.At == 0 ? Never : count.Seen + intervals * Interval(sensor);
}
