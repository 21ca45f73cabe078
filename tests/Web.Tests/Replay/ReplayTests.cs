using System.Globalization;
using OrleansHub.Web.Replay;

namespace OrleansHub.Web.Tests.Replay;

public sealed class ReplayTests
{
    [FactWithCounts("CalIt2.data")]
    public async Task The_building_ends_with_the_sums_of_its_file_and_a_residual_for_each_service_day()
    {
        var path = SharedCounts.Find("CalIt2.data")!;

        var report = await Play(CalIt2File.Read(path));

        report.ShouldContain("total: in 19,597, out 18,837, 106 service days");
        report.ShouldContain("0 duplicate");
        report.ShouldContain("0 resets, 0 wraps, 0 quarantined");
        Days(report).ShouldBe(DaysOf(path));
    }

    [FactWithCounts("mta_14st_unionsq_2020.csv")]
    public async Task The_turnstiles_end_with_the_sums_of_their_register_differences()
    {
        var report = await Play(RegisterFile.Read(SharedCounts.Find("mta_14st_unionsq_2020.csv")!));

        report.ShouldContain("total: in 1,187,291, out 1,155,774,");
        report.ShouldContain("sensors: 27, 0 resets, 0 wraps, 0 quarantined");
    }

    static async Task<string> Play(Recording recording)
    {
        await using var output = new StringWriter(CultureInfo.InvariantCulture);
        var settings = new Dictionary<string, string?> { ["urls"] = "http://127.0.0.1:0", ["Logging:LogLevel:Default"] = "Warning" };

        var code = await ReplayRun.RunAsync(new(recording, double.PositiveInfinity, Exit: true), settings, output, CancellationToken.None);

        code.ShouldBe(0);
        return output.ToString();
    }

    static string[] Days(string report) =>
        [.. report.Split('\n').Where(line => line.StartsWith("20", StringComparison.Ordinal)).Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[..4]))];

    // The same days by another way: the people of a row came in the half hour before its time, and a day begins at 04:00.
    static string[] DaysOf(string path) =>
        [.. File.ReadLines(path).Where(line => line.Length > 0).Select(line => line.Split(','))
            .GroupBy(row => DateTime.ParseExact($"{row[1]} {row[2]}", "MM/dd/yy HH:mm:ss", CultureInfo.InvariantCulture).AddTicks(-1).AddHours(-4).Date)
            .OrderBy(day => day.Key)
            .Select(day => Line(day.Key, Sum(day, "9"), Sum(day, "7")))];

    static int Sum(IEnumerable<string[]> rows, string flow) => rows.Where(row => row[0] == flow).Sum(row => int.Parse(row[3], CultureInfo.InvariantCulture));

    static string Line(DateTime day, int entries, int exits) =>
        string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd} {entries:N0} {exits:N0} {(entries - exits).ToString("+0;-0;0", CultureInfo.InvariantCulture)}");
}
