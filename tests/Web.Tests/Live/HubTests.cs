using System.Text.Json.Nodes;
using Microsoft.AspNetCore.SignalR;
using OrleansHub.Grains.Kiosks;

namespace OrleansHub.Web.Tests.Live;

public class HubTests : IAsyncLifetime
{
    CityHost host = null!;

    public async Task InitializeAsync() => host = await CityHost.Start(30);

    public async Task DisposeAsync() => await host.DisposeAsync();

    static readonly double[] Box = [117.0, 30.0, 118.0, 30.62];

    public static TheoryData<string, object> Scopes => new()
    {
        { "the city", new { area = "3417" } },
        { "a street", new { area = "341702001" } },
        { "a station", new { station = "cz-00000" } },
        { "a box", new { bbox = Box } },
    };

    [Theory]
    [MemberData(nameof(Scopes))]
    public async Task A_snapshot_and_every_change_after_it_are_what_a_new_snapshot_tells(string name, object scope)
    {
        await using var client = await HubClient.Connect(host.Address);
        var traffic = new SampleTraffic(host.City, host.Clock, 7, TimeSpan.FromSeconds(5));
        host.Tell(traffic.Window(20));
        var dashboard = new Dashboard(await client.Watch(scope));

        // Changes keep coming while others join: nobody may see a gap, whenever he came.
        for (var window = 0; window < 60; window++)
        {
            host.Tell(traffic.Window(6));
            if (window % 10 == 0) (await Joined(scope)).ShouldBeGreaterThan(0, name);
        }
        host.Tell(host.City.Kiosk("cz-00000", KioskStatus.Blocked, host.Clock.Now += TimeSpan.FromSeconds(1)));
        var last = host.Current.Version;
        while (dashboard.Version < last) dashboard.Apply(await client.Next($"a change to version {last}"));

        await using var fresh = await HubClient.Connect(host.Address);
        dashboard.Screen().ShouldBe(new Dashboard(await fresh.Watch(scope)).Screen());
        dashboard.Changes.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task The_first_change_follows_the_version_of_the_answer_though_the_city_went_on()
    {
        await using var first = await HubClient.Connect(host.Address);
        await using var second = await HubClient.Connect(host.Address);
        var here = await first.Watch(new { station = "cz-00000" });
        var city = new Dashboard(await second.Watch(new { area = "3417" }));

        host.Tell(host.City.Kiosk("cz-00002", KioskStatus.Available, host.Clock.Now));
        city.Apply(await second.Next("a change elsewhere"));
        host.Tell(host.City.Kiosk("cz-00000", KioskStatus.Available, host.Clock.Now));
        var change = await first.Next("the change here");

        ((long)change.Body["from"]!).ShouldBe((long)here["version"]!);
        ((long)change.Body["version"]!).ShouldBe(host.Current.Version);
        change.Body["stations"]!.AsArray().Select(station => (string)station!["id"]!).ShouldBe(["cz-00000"]);
    }

    [Fact]
    public async Task A_change_carries_the_id_and_only_the_fields_that_changed()
    {
        await using var client = await HubClient.Connect(host.Address);
        await client.Watch(new { station = "cz-00000" });

        host.Tell(host.City.Kiosk("cz-00000", KioskStatus.Available, host.Clock.Now));
        var station = (await client.Next("the change")).Body["stations"]![0]!.AsObject();

        station.Select(field => field.Key).ShouldBe(["id", "kiosks", "version"]);
    }

    [Fact]
    public async Task Who_watches_another_scope_hears_no_more_of_the_first()
    {
        await using var client = await HubClient.Connect(host.Address);
        await client.Watch(new { station = "cz-00000" });
        await client.Watch(new { station = "cz-00002" });

        host.Tell(host.City.Kiosk("cz-00000", KioskStatus.Available, host.Clock.Now));
        host.Tell(host.City.Kiosk("cz-00002", KioskStatus.Available, host.Clock.Now));
        var heard = await client.Next("the change of the second");
        await client.Invoke("Unwatch");
        host.Tell(host.City.Kiosk("cz-00002", KioskStatus.Blocked, host.Clock.Now += TimeSpan.FromSeconds(1)));
        await client.Watch(new { station = "cz-00000" });

        ((string)heard.Body["stations"]![0]!["id"]!).ShouldBe("cz-00002");
        client.Events.TryRead(out _).ShouldBeFalse();
    }

    [Fact]
    public async Task An_import_tells_the_whole_scope_again_without_the_stations_that_went()
    {
        await using var client = await HubClient.Connect(host.Address);
        var dashboard = new Dashboard(await client.Watch(new { area = "3417" }));

        host.City.City = SampleCity.Of([SampleCity.Station(1), SampleCity.Station(99)], version: 2);
        host.Tell();
        var refresh = await client.Next("a refresh");

        refresh.Name.ShouldBe("refresh");
        dashboard.Apply(refresh);
        refresh.Body["stations"]!.AsArray().Select(station => (string)station!["id"]!).ShouldBe(["cz-00001", "cz-00099"]);
        host.Tell(host.City.Door("cz-00099", 1, 0, host.Clock.Now));
        dashboard.Apply(await client.Next("a change after the import"));
    }

    [Fact]
    public async Task A_dashboard_that_lost_its_connection_takes_a_new_snapshot_and_goes_on()
    {
        var before = await HubClient.Connect(host.Address);
        await before.Watch(new { area = "3417" });
        await before.DisposeAsync();
        host.Tell(host.City.Kiosk("cz-00004", KioskStatus.Blocked, host.Clock.Now));

        await using var after = await HubClient.Connect(host.Address);
        var dashboard = new Dashboard(await after.Watch(new { area = "3417" }));
        host.Tell(host.City.Kiosk("cz-00006", KioskStatus.Blocked, host.Clock.Now));
        while (dashboard.Version < host.Current.Version) dashboard.Apply(await after.Next("both changes"));

        foreach (var station in new[] { "cz-00004", "cz-00006" }) Status(dashboard, station).ShouldBe("blocked");
    }

    [Theory]
    [InlineData("""null""", "Watch takes one of")]
    [InlineData("""{}""", "Watch takes one of")]
    [InlineData("""{"area":"3417","station":"cz-00000"}""", "Watch takes one of")]
    [InlineData("""{"area":"99"}""", "No such area")]
    [InlineData("""{"station":"nobody"}""", "No such station")]
    [InlineData("""{"bbox":[1,2,3]}""", "bbox: give west,south,east,north")]
    [InlineData("""{"bbox":[2,1,1,2]}""", "bbox: give west,south,east,north")]
    [InlineData("""{"area":7}""", "error")]
    public async Task A_scope_that_cannot_be_watched_is_refused_with_a_sentence_and_the_connection_lives(string scope, string mentions)
    {
        await using var client = await HubClient.Connect(host.Address);

        var refused = await Should.ThrowAsync<HubException>(() => client.Watch(JsonNode.Parse(scope)));

        refused.Message.ShouldContain(mentions);
        (await client.Watch(new { station = "cz-00000" }))["stations"]!.AsArray().Count.ShouldBe(1);
    }

    static string? Status(Dashboard dashboard, string station) =>
        (string?)JsonNode.Parse(dashboard.Screen().Split('\n').Single(line => line.Contains($"\"id\":\"{station}\"")))!["kiosks"]![0]!["status"];

    async Task<long> Joined(object scope)
    {
        await using var client = await HubClient.Connect(host.Address);
        var dashboard = new Dashboard(await client.Watch(scope));
        while (client.Events.TryRead(out var change)) dashboard.Apply(change);
        return dashboard.Version;
    }
}
