using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace OrleansHub.Web.Tests.History;

/// <summary>Days of readings through the real hub, stored and read again.</summary>
public class DayCurvesTests : IAsyncLifetime
{
    static readonly DateTimeOffset Monday = new(2026, 11, 16, 10, 0, 0, TimeSpan.FromHours(8));

    HubHost hub = null!;

    public async Task InitializeAsync()
    {
        var city = TestCity.Of(1);
        var room = city.Stations["s-0"] with { Zones = [new() { Id = "room", Capacity = 20 }], Sensors = [new() { Id = "level", Zone = "room", Type = Grains.Stations.SensorType.Level, EverySeconds = 900 }], Kiosks = [] };
        hub = await HubHost.StartAsync(city with { Stations = new[] { room }.ToImmutableDictionary(station => station.Id) });
    }

    public async Task DisposeAsync() => await hub.DisposeAsync();

    [Fact]
    public async Task The_usual_curve_is_the_median_of_the_days_of_that_kind()
    {
        foreach (var (day, people) in new[] { (0, 10), (1, 20), (2, 30), (3, 90) }) await Sit(Monday.AddDays(day), people);
        await Sit(Monday.AddDays(4), 12);

        var friday = await Station(today => today["steps"]!.AsArray().Any(step => (double?)step!["people"] == 12));

        ((string?)friday["today"]!["kind"], (string?)friday["today"]!["day"]).ShouldBe(("workday", "2026-11-20"));
        var usual = friday["usual"]!;
        ((string?)usual["kind"], (int?)usual["days"]).ShouldBe(("workday", 4));
        var ten = usual["steps"]!.AsArray().Single(step => (string?)step!["from"] == "2026-11-20T10:00:00+08:00")!;
        ((double?)ten["low"], (double?)ten["median"], (double?)ten["high"]).ShouldBe((17.5, 25, 45));
    }

    [Fact]
    public async Task Of_two_days_nothing_is_usual_and_a_weekend_does_not_count_for_a_workday()
    {
        foreach (var day in new[] { 0, 1, 5, 6 }) await Sit(Monday.AddDays(day), 10);
        await Sit(Monday.AddDays(7), 10);

        var monday = await Station(today => today["steps"]!.AsArray().Any(step => (double?)step!["people"] == 10));

        monday["usual"].ShouldBeNull();
    }

    // Readings every quarter from 10:00 to 11:00.
    async Task Sit(DateTimeOffset ten, int people)
    {
        for (var minutes = 0; minutes <= 60; minutes += 15)
        {
            hub.Clock.Now = ten.AddMinutes(minutes);
            await hub.Device.Post($$"""{"sensor":"s-0/level","people":{{people}}}""");
        }
    }

    async Task<JsonNode> Station(Func<JsonNode, bool> isThere)
    {
        JsonNode? station = null;
        await Eventually.Holds(async () =>
        {
            station = JsonNode.Parse(await hub.Client.GetStringAsync(new Uri("/api/v1/stations/s-0", UriKind.Relative)));
            return isThere(station!["today"]!);
        }, "today's curve holds what was read");
        return station!;
    }
}
