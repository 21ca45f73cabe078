using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Counting;

/// <summary>
/// Rule 10: a sensor silent for two of its intervals is stale, for six unknown; a zone is as fresh as the worst of its sensors. Where level
/// sensors see the whole of a zone, they alone decide.
/// </summary>
static class Silence
{
    /// <summary>Before all time, and far enough from the smallest number to be calculated with.</summary>
    public const long Never = long.MinValue / 4;

    // A day bounds what an absurd interval in a city file can cost.
    public static long Interval(SensorProfile sensor) => Interval(sensor.EverySeconds);

    public static long Interval(int everySeconds) => Math.Clamp(everySeconds, 1, 86_400) * 1000L;

    public static long StaleAt(SensorProfile sensor, SensorCount? count) => After(sensor, count, 2);

    public static long UnknownAt(SensorProfile sensor, SensorCount? count) => After(sensor, count, 6);

    public static Freshness Of(SensorProfile sensor, SensorCount? count, long now) => At(StaleAt(sensor, count), UnknownAt(sensor, count), now);

    public static Freshness Of(StationProfile station, string zone, ReadOnlySpan<SensorCount> counts, long now)
    {
        var (stale, unknown) = Borders(station, zone, counts);
        return At(stale, unknown, now);
    }

    /// <summary>The instant from which a zone's count is unknown unless something is read; before all time for a zone without sensors.</summary>
    public static long KnownUntil(StationProfile station, string zone, ReadOnlySpan<SensorCount> counts) => Borders(station, zone, counts).Unknown;

    static (long Stale, long Unknown) Borders(StationProfile station, string zone, ReadOnlySpan<SensorCount> counts)
    {
        var (stale, unknown, type) = (Never, Never, (SensorType?)null);
        for (var i = 0; i < station.Sensors.Length; i++)
        {
            var sensor = station.Sensors[i];
            if (sensor.Zone != zone || type == SensorType.Level && sensor.Type == SensorType.Line) continue;
            var count = Find(counts, sensor.Id, i);
            var isOneMore = type == sensor.Type;
            stale = isOneMore ? Math.Min(stale, StaleAt(sensor, count)) : StaleAt(sensor, count);
            unknown = isOneMore ? Math.Min(unknown, UnknownAt(sensor, count)) : UnknownAt(sensor, count);
            type = sensor.Type;
        }
        return (stale, unknown);
    }

    static Freshness At(long stale, long unknown, long now) => now >= unknown ? Freshness.Unknown : now >= stale ? Freshness.Stale : Freshness.Live;

    /// <summary>The count of a sensor, most likely at the place <paramref name="hint"/>.</summary>
    public static SensorCount? Find(ReadOnlySpan<SensorCount> counts, string id, int hint)
    {
        if (hint < counts.Length && counts[hint].Id == id) return counts[hint];
        foreach (ref readonly var count in counts)
        {
            if (count.Id == id) return count;
        }
        return null;
    }

    static long After(SensorProfile sensor, SensorCount? count, int intervals) =>
        count is not { At: not 0 } heard ? Never : heard.Seen + intervals * Interval(sensor);
}
