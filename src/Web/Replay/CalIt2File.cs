using System.Globalization;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Web.Replay;

/// <summary>
/// The UCI "CalIt2 Building People Counts": <c>flow,MM/DD/YY,HH:MM:SS,count</c> without a header, flow 7 out and 9 in, each count that of
/// the half hour before its time. https://archive.ics.uci.edu/dataset/156/calit2+building+people+counts
/// </summary>
internal static class CalIt2File
{
    const string Station = "calit2";
    const string Door = "door-1";
    const int HalfHour = 1800;

    public static Recording Read(string path)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles");
        var counts = new SortedDictionary<DateTime, (int? In, int? Out)>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            var (local, isIn, count) = Parse(path, number, line);
            var (known, other) = counts.GetValueOrDefault(local) is var both && isIn ? (both.In, both.Out) : (both.Out, both.In);
            if (known is not null) throw new RecordingException(path, number, "this flow was given for this half hour before.");
            counts[local] = isIn ? (count, other) : (other, count);
        }
        if (counts.Count == 0) throw new RecordingException(path, 1, "the file holds no counts.");
        return new(City(zone), [.. counts.Select(half => Post(half.Key, half.Value.In ?? 0, half.Value.Out ?? 0, zone))]);
    }

    static (DateTime Local, bool In, int Count) Parse(string path, int number, string line)
    {
        var parts = line.Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length != 4) throw new RecordingException(path, number, "expected flow,date,time,count.");
        if (parts[0] is not ("7" or "9")) throw new RecordingException(path, number, $"flow {parts[0]} is neither 7 (out) nor 9 (in).");
        if (!DateTime.TryParseExact($"{parts[1]} {parts[2]}", "MM/dd/yy HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            throw new RecordingException(path, number, $"'{parts[1]},{parts[2]}' is no date and time like 07/24/05,00:30:00.");
        if (!int.TryParse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            throw new RecordingException(path, number, $"'{parts[3]}' is no count.");
        return (local, parts[0] == "9", count);
    }

    static RecordedPost Post(DateTime local, int entries, int exits, TimeZoneInfo zone)
    {
        var at = WallClock.At(local, zone);
        var id = local.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
        return new(at, [new { sensor = $"{Station}/{Door}", at, id, deltaIn = entries, deltaOut = exits }]);
    }

    static Grains.Areas.City City(TimeZoneInfo zone)
    {
        var name = new LocalName("CalIt2 楼", "CalIt2 building");
        var door = new SensorProfile { Id = Door, Zone = ReplayCity.Zone, EverySeconds = HalfHour };
        return ReplayCity.Of(name, zone, [ReplayCity.Station(Station, name, StationKind.Building, (33.6430, -117.8412), 300, [door])]);
    }
}
