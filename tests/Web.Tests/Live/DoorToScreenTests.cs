using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OrleansHub.Silo.Storage.Cities;

namespace OrleansHub.Web.Tests.Live;

/// <summary>The whole hub: a door posts, a dashboard sees.</summary>
public class DoorToScreenTests : IAsyncLifetime
{
    HubHost hub = null!;

    public async Task InitializeAsync() => hub = await HubHost.StartAsync();

    public async Task DisposeAsync() => await hub.DisposeAsync();

    [Fact]
    public async Task A_posted_reading_reaches_the_screen_the_reads_and_the_sums()
    {
        await using var client = await HubClient.Connect(hub.Address);
        var watched = await client.Watch(new { area = "99" });

        await hub.Device.Post("""{"sensor":"s-0/night","in":100,"out":50}""");
        hub.Clock.Now += TimeSpan.FromSeconds(60);
        await hub.Device.Post("""{"sensor":"s-0/night","in":110,"out":52}""");
        var dashboard = new Dashboard(watched);
        while (!dashboard.Screen().Contains("\"people\":8")) dashboard.Apply(await client.Next("8 people in s-0"));

        var station = await Json("/api/v1/stations/s-0");
        var area = await Json("/api/v1/areas/9901");
        ((int?)station["people"], (string?)station["freshness"], (string?)station["evidence"]!["kind"]).ShouldBe((8, "live", "visit"));
        ((int?)area["summary"]!["people"], (int?)area["summary"]!["visitsToday"]).ShouldBe((8, 10));
        ((int?)(await Json("/api/v1/city"))["summary"]!["people"]).ShouldBe(8);
        station["curve"]!.AsArray().Sum(row => (int)row!["in"]!).ShouldBe(10);
        // What the dashboard put together is what the reads tell.
        dashboard.Screen().ShouldContain("99 " + (await Json("/api/v1/city"))["summary"]!.ToJsonString());
    }

    [Fact]
    public async Task An_import_while_it_runs_reaches_every_screen()
    {
        await using var client = await HubClient.Connect(hub.Address);
        await client.Watch(new { area = "99" });

        await hub.Services.GetRequiredService<CityStore>().ImportAsync(TestCity.Of(6));
        var refresh = await client.Next("a refresh");
        await hub.Device.Post("""{"kiosk":"s-5/k","status":"available"}""");
        var change = await client.Next("a change of the new station");

        refresh.Name.ShouldBe("refresh");
        refresh.Body["stations"]!.AsArray().Count.ShouldBe(6);
        ((string?)change.Body["stations"]![0]!["id"]).ShouldBe("s-5");
    }

    async Task<JsonNode> Json(string path) => JsonNode.Parse(await hub.Client.GetStringAsync(new Uri(path, UriKind.Relative)))!;
}
