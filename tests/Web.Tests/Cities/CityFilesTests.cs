using System.Runtime.CompilerServices;
using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Hours;
using OrleansHub.Silo.Registry;

namespace OrleansHub.Web.Tests.Cities;

/// <summary>The city files that come with the product.</summary>
public sealed class CityFilesTests
{
    public static TheoryData<string> Files => ["src/Web/Cities/demo-city.json", "samples/luyang.json", "samples/xinzhou.json", "samples/zhujing.json"];

    [Theory]
    [InlineData("samples/luyang.json", "266 stations", "266 added")]
    [InlineData("samples/xinzhou.json", "161 stations", "161 added")]
    [InlineData("samples/zhujing.json", "1 stations", "1 added")]
    public async Task A_sample_is_imported_by_the_command_line(string file, params string[] told)
    {
        using var data = new TemporaryDirectory();

        var (code, output, error) = await HubProcess.RunAsync("import", PathOf(file), "--data", data.Path);

        code.ShouldBe(0, error);
        foreach (var words in told) output.ShouldContain(words);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_timetable_can_be_read(string file)
    {
        var city = Read(file);

        var values = city.Stations.Values.SelectMany(station => station.Zones.Select(zone => zone.Hours)
            .Concat(station.Kiosks.Select(kiosk => kiosk.Hours)).Concat(station.Services.Select(service => service.Hours))
            .Append(station.Hours).Append(station.StaffedHours)).OfType<string>().Distinct();

        values.Where(value => !OpeningHours.TryParse(value, out _, out _)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Extended_hours_are_promised_for_every_day_until_half_past_eight(string file)
    {
        var city = Read(file);
        var context = new HoursContext(city.TimeZone, ChineseCalendar.BuiltIn);
        var monday = new DateTimeOffset(2026, 11, 16, 20, 29, 0, TimeSpan.FromHours(8));

        foreach (var station in city.Stations.Values.Where(station => station.Tags.Contains("extended")))
        {
            var hours = OpeningHours.Parse(station.Hours!);
            for (var day = 0; day < 7; day++)
            {
                hours.At(monday.AddDays(day), context).State.ShouldBe(Grains.Stations.OpenState.Open, station.Hours);
                hours.NextChange(monday.AddDays(day), context).ShouldBe(monday.AddDays(day).AddMinutes(1), station.Hours);
            }
        }
    }

    static City Read(string file)
    {
        using var json = File.OpenRead(PathOf(file));
        return CityFile.Read(json);
    }

    static string PathOf(string file, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", file);
}
