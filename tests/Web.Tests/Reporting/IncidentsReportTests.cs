using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OrleansHub.Grains.Duty;
using OrleansHub.Grains.Reports;
using OrleansHub.Grains.Stations;
using OrleansHub.Silo.Storage.Cities;

namespace OrleansHub.Web.Tests.Reporting;

public sealed class IncidentsReportTests
{
    [Fact]
    public async Task How_long_each_step_took_is_told_by_cause_area_and_department()
    {
        var (hub, manager) = await ReportHub.WithPast();
        await using var _ = hub;
        for (var rider = 0; rider < 2; rider++) await hub.Grains.GetGrain<IStationGrain>("s-0").Enter(new RiderSaid(ReportKind.Locked));
        await Eventually.Holds(async () => (await manager.GetStringAsync(new Uri("api/v1/incidents", UriKind.Relative))).Contains("s-0-1", StringComparison.Ordinal), "the incident is raised");
        foreach (var (minutes, verb, body) in new (int, string, object)[]
        {
            (4, "acknowledge", new { }), (1, "whistle", new { department = "城管", due = hub.Clock.Now.AddHours(2) }), (25, "arrive", new { }), (30, "resolve", new { }),
        })
        {
            hub.Clock.Now += TimeSpan.FromMinutes(minutes);
            using var answer = await manager.PostAsJsonAsync($"api/v1/incidents/s-0-1/{verb}", body);
            answer.EnsureSuccessStatusCode();
        }

        foreach (var (by, code) in new[] { ("cause", "locked"), ("area", "9901"), ("department", "城管") })
        {
            var report = await manager.Report($"incidents?from=2026-11-21&to=2026-11-21&by={by}");

            var row = report["rows"]!.AsArray().Single()!;
            ((string)row["code"]!).ShouldBe(code);
            Numbers(row).ShouldBe([1, 0, 1, 4, 1, 1, 25, 1, 60]);
            Numbers(report["total"]!).ShouldBe(Numbers(row));
        }
    }

    [Theory]
    [InlineData("cause", "locked")]
    [InlineData("area", "9901")]
    [InlineData("station", "s-0")]
    public async Task What_happened_at_a_station_that_was_given_up_since_stays_in_the_report(string by, string code)
    {
        var (hub, manager) = await ReportHub.WithPast();
        await using var _ = hub;
        for (var rider = 0; rider < 2; rider++) await hub.Grains.GetGrain<IStationGrain>("s-0").Enter(new RiderSaid(ReportKind.Locked));
        await Eventually.Holds(async () => (await manager.GetStringAsync(new Uri("api/v1/incidents", UriKind.Relative))).Contains("s-0-1", StringComparison.Ordinal), "the incident is raised");
        var city = hub.Services.GetRequiredService<IStationRegistry>().City;
        await hub.Services.GetRequiredService<CityStore>().ImportAsync(city.With(
            [.. city.Stations.Values.Select(station => station.Id == "s-0" ? station with { Retired = true } : station)]));
        await Eventually.Holds(async () => (await manager.GetStringAsync(new Uri("api/v1/incidents?state=resolved", UriKind.Relative))).Contains("retired", StringComparison.Ordinal), "the incident is closed");

        var report = await manager.Report($"incidents?from=2026-11-21&to=2026-11-21&by={by}");

        var row = report["rows"]!.AsArray().Single()!;
        ((string)row["code"]!, row["count"]!.GetValue<int>(), row["open"]!.GetValue<int>()).ShouldBe((code, 1, 0));
    }

    static readonly string[] Keys = ["count", "open", "acknowledged", "acknowledgeMedian", "whistled", "arrived", "arriveMedian", "resolved", "resolve90"];

    static double[] Numbers(JsonNode row) => [.. Keys.Select(key => row[key]!.GetValue<double>())];
}
