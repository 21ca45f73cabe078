using System.Globalization;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Tests.Counting;

/// <summary>Counts of real doors. They are not part of the project, so tests skip themselves where the folder is absent.</summary>
static class RealCounts
{
    /// <summary>The folder ORLEANSHUB_TEST_DATA names, or the nearest <c>shared/data</c> beside a folder above the tests; else null.</summary>
    public static string? Folder { get; } = Find();

    /// <summary>CalIt2 as interval readings, each with the instant it arrives: <c>flow,MM/DD/YY,HH:MM:SS,count</c>, flow 7 out and 9 in.</summary>
    public static IEnumerable<(DateTimeOffset At, IntervalReading Reading)> CalIt2(TimeZoneInfo zone) =>
        from line in File.ReadLines(Path.Combine(Folder!, "counts", "CalIt2.data"))
        where line.Length > 0
        let field = line.Split(',')
        let local = DateTime.ParseExact($"{field[1]} {field[2]}", "MM/dd/yy HH:mm:ss", CultureInfo.InvariantCulture)
        group (Flow: field[0], Count: int.Parse(field[3], CultureInfo.InvariantCulture)) by local into slot
        orderby slot.Key
        let at = new DateTimeOffset(slot.Key, zone.GetUtcOffset(slot.Key))
        select (at, new IntervalReading(
            "door-1", at, slot.Key.ToString("s", CultureInfo.InvariantCulture), slot.Where(s => s.Flow == "9").Sum(s => s.Count),
            slot.Where(s => s.Flow == "7").Sum(s => s.Count)));

    /// <summary>Union Square's turnstiles as register readings in the order of time, with the station they stand in.</summary>
    public static (StationProfile Station, List<RegisterReading> Readings) UnionSquare()
    {
        var readings = new List<RegisterReading>();
        foreach (var line in File.ReadLines(Path.Combine(Folder!, "counts", "mta_14st_unionsq_2020.csv")).Skip(1))
        {
            var field = line.Split(',');
            // C/A, UNIT and SCP together name a turnstile; the date and the time of day come as two instants.
            var day = DateTime.Parse(field[6], CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
            var time = DateTime.Parse(field[7], CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
            var door = $"{field[0]}-{field[1]}-{field[2].TrimStart('\'')}";
            readings.Add(new(door, new DateTimeOffset(day.Date + time.TimeOfDay, TimeSpan.Zero),
                long.Parse(field[9], CultureInfo.InvariantCulture), long.Parse(field[10], CultureInfo.InvariantCulture)));
        }
        readings = [.. readings.OrderBy(reading => reading.At)];
        var doors = readings.Select(reading => reading.Source).Distinct().Order().ToArray();
        var station = Door.OneDoor() with
        {
            Sensors = [.. doors.Select(door => new SensorProfile { Id = door, Zone = "hall", EverySeconds = 4 * 3600 })],
        };
        return (station, readings);
    }

    static string? Find()
    {
        if (Environment.GetEnvironmentVariable("ORLEANSHUB_TEST_DATA") is { Length: > 0 } named) return Directory.Exists(named) ? named : null;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var beside = Path.Combine(folder.FullName, "shared", "data");
            if (Directory.Exists(Path.Combine(beside, "counts"))) return beside;
        }
        return null;
    }
}

/// <summary>A fact about real counts, skipped where there are none.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class RealFactAttribute : FactAttribute
{
    public RealFactAttribute()
    {
        if (RealCounts.Folder is null) Skip = "No shared/data beside the project, and ORLEANSHUB_TEST_DATA does not name it.";
    }
}

/// <summary>A table about real counts, skipped where there are none.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class RealTheoryAttribute : TheoryAttribute
{
    public RealTheoryAttribute()
    {
        if (RealCounts.Folder is null) Skip = "No shared/data beside the project, and ORLEANSHUB_TEST_DATA does not name it.";
    }
}
