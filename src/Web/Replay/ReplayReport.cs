using System.Globalization;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.History;
using OrleansHub.Silo.History;

namespace OrleansHub.Web.Replay;

/// <summary>What a replay ends with: a line for each station and service day as history has it, the totals, and how the sensors did.</summary>
internal static class ReplayReport
{
    public static void Write(TextWriter output, IServiceProvider hub, Recording recording, ReplayTally tally, IReadOnlyList<SensorHealth> sensors)
    {
        var history = hub.GetRequiredService<StationHistory>();
        var days = recording.City.Stations.Keys.Order(StringComparer.Ordinal)
            .SelectMany(station => history.Days(station, DateOnly.MinValue, DateOnly.MaxValue)
                .GroupBy(row => row.Day).OrderBy(day => day.Key).Select(day => DayLine.Of(station, day.Key, [.. day])))
            .ToArray();

        var several = recording.City.Stations.Count > 1;
        output.WriteLine(Row(several ? "station" : null, "day", "in", "out", "residual", "peak"));
        foreach (var day in days)
        {
            output.WriteLine(Row(several ? day.Station : null, day.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                Number(day.In), Number(day.Out), day.Residual is { } residual ? residual.ToString("+0;-0;0", CultureInfo.InvariantCulture) : "-", Number(day.Peak)));
        }
        output.WriteLine($"total: in {Number(days.Sum(day => day.In))}, out {Number(days.Sum(day => day.Out))}, {days.Length} service days");
        output.WriteLine(
            $"readings: {Number(tally.Readings)} posted, {Number(tally.Accepted)} accepted, {tally.Duplicate} duplicate, {Number(tally.Late)} late, "
            + $"{tally.Quarantined} quarantined, {tally.Rejected} rejected");
        output.WriteLine($"sensors: {sensors.Count}, {sensors.Sum(one => one.Resets)} resets, {sensors.Sum(one => one.Wraps)} wraps, {sensors.Sum(one => one.Quarantined)} quarantined");
    }

    static string Row(string? station, string day, string entries, string exits, string residual, string peak) =>
        $"{(station is null ? "" : $"{station,-24}")}{day,-12}{entries,10}{exits,10}{residual,10}{peak,8}";

    static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    sealed record DayLine(string Station, DateOnly Day, long In, long Out, long? Residual, long Peak)
    {
        // A peak is of a zone, so it stands in the row of each of its sensors and counts once.
        public static DayLine Of(string station, DateOnly day, SensorDay[] rows) => new(
            station, day, rows.Sum(row => (long)row.In), rows.Sum(row => (long)row.Out),
            rows.Any(row => row.Residual is not null) ? rows.Sum(row => (long)(row.Residual ?? 0)) : null,
            rows.GroupBy(row => row.Zone).Sum(zone => (long)zone.Max(row => row.Peak)));
    }
}
