using OrleansHub.Grains.Stations;

namespace OrleansHub.Web.Replay;

/// <summary>
/// Turnstile audits of New York's MTA: cumulative ENTRIES and EXITS of each turnstile, about every four hours, in any order of days.
/// A turnstile is C/A, UNIT and SCP together; a recovered audit is a reading like any other.
/// </summary>
internal static class RegisterFile
{
    const int FourHours = 14_400;
    static readonly (double, double) Manhattan = (40.7359, -73.9906);

    public static Recording Read(string path)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
        // Read in the order of the file the totals would jump back with every day.
        var rows = RegisterRow.ReadAll(path).OrderBy(row => row.Local).DistinctBy(row => (row.Station, row.Door, row.Local)).ToArray();
        if (rows.Length == 0) throw new RecordingException(path, 1, "the file holds no audits.");

        var stationIds = new Slugs(40);
        var doorIds = rows.Select(row => row.Station).Distinct().ToDictionary(station => station, _ => new Slugs(40));
        var stations = rows.GroupBy(row => row.Station).Select(station => Station(stationIds.Of(station.Key), station, doorIds[station.Key]));
        var city = ReplayCity.Of(new("纽约地铁闸机", "New York turnstiles"), zone, [.. stations]);
        var posts = rows.GroupBy(row => WallClock.At(row.Local, zone)).OrderBy(post => post.Key)
            .Select(post => new RecordedPost(post.Key, [.. post.Select(row => Reading(row, post.Key))]));
        return new(city, [.. posts]);

        object Reading(RegisterRow row, DateTimeOffset at) =>
            new { sensor = $"{stationIds.Of(row.Station)}/{doorIds[row.Station].Of(row.Door)}", at, @in = row.In, @out = row.Out };
    }

    static StationProfile Station(string id, IGrouping<string, RegisterRow> rows, Slugs doors)
    {
        var sensors = rows.GroupBy(row => row.Door).Select(door => new SensorProfile
        {
            Id = doors.Of(door.Key),
            Zone = ReplayCity.Zone,
            EverySeconds = FourHours,
            Down = Direction([.. door]),
        });
        return ReplayCity.Station(id, new(rows.Key, rows.Key), StationKind.Building, Manhattan, null, sensors);
    }

    // Some turnstiles were wired to count backwards. One reset does not make a register such a one, so the majority of its steps decides.
    static CountsDown Direction(RegisterRow[] rows) =>
        (Falls(rows, row => row.In) ? CountsDown.In : CountsDown.None) | (Falls(rows, row => row.Out) ? CountsDown.Out : CountsDown.None);

    static bool Falls(RegisterRow[] rows, Func<RegisterRow, long> total) =>
        rows.Zip(rows.Skip(1), (before, after) => Math.Sign(total(after) - total(before))).Sum() < 0;
}
