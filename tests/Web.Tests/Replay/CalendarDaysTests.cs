using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OrleansHub.Silo.History;
using OrleansHub.Silo.Storage;
using OrleansHub.Web.Replay;

namespace OrleansHub.Web.Tests.Replay;

/// <summary>History against sums that were made from the same file by others (a calendar day, not a service day).</summary>
public sealed class CalendarDaysTests
{
    [FactWithCounts("CalIt2_daily.csv")]
    public async Task Day_by_day_the_building_has_the_entries_and_exits_of_the_published_sums()
    {
        using var place = new TemporaryDirectory();
        var recording = CalIt2File.Read(SharedCounts.Find("CalIt2.data")!);
        var settings = new Dictionary<string, string?> { ["urls"] = "http://127.0.0.1:0", ["Logging:LogLevel:Default"] = "Warning", ["Hub:Data"] = place.Path };
        (await ReplayRun.RunAsync(new(recording, double.PositiveInfinity, Exit: true), settings, TextWriter.Null, CancellationToken.None)).ShouldBe(0);
        await using var storage = Storage(place.Path);

        var (clock, station) = (recording.City.Clock, recording.City.Stations.Values.Single());
        var (first, last) = (recording.Posts[0].At.AddDays(-1), recording.Posts[^1].At.AddDays(1));
        var hours = storage.GetRequiredService<CityHistory>().Hours([station], first, last, clock, last);
        var quarters = storage.GetRequiredService<StationHistory>().Spans(station.Id, first, last, Step.Quarter, clock);

        var published = File.ReadLines(SharedCounts.Find("CalIt2_daily.csv")!).Skip(1).Select(line => line.Split(',')).Where(day => day is not [_, "0", "0", _]).ToArray();
        published.Length.ShouldBeGreaterThan(100);
        Days(hours.Select(hour => (hour.Start, hour.Rollup.In, hour.Rollup.Out))).ShouldBe(published.Select(day => string.Join(' ', day[..3])));
        Days(quarters.Select(quarter => (quarter.Start, (long)quarter.In, (long)quarter.Out))).ShouldBe(published.Select(day => string.Join(' ', day[..3])));
    }

    static string[] Days(IEnumerable<(DateTimeOffset Start, long In, long Out)> spans) =>
        [.. spans.GroupBy(span => span.Start.Date)
            .Select(day => (day.Key, In: day.Sum(span => span.In), Out: day.Sum(span => span.Out)))
            .Where(day => day is not (_, 0, 0))
            .OrderBy(day => day.Key)
            .Select(day => string.Create(CultureInfo.InvariantCulture, $"{day.Key:yyyy-MM-dd} {day.In} {day.Out}"))];

    static ServiceProvider Storage(string directory)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        return services.AddHubStorage(options => options.DataDirectory = directory).BuildServiceProvider();
    }
}
