using System.Text.Json.Nodes;
using Microsoft.AspNetCore.SignalR;
using OrleansHub.Grains.Kiosks;

namespace OrleansHub.Web.Tests.Live;

public class MapWatchTests : IAsyncLifetime
{
    static readonly object City = new { area = "3417", detail = "map" };
    static readonly string[] Ages = ["nextChange", "asOf", "evidence"];

    CityHost host = null!;

    public async Task InitializeAsync() => host = await CityHost.Start(30);

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_map_that_heard_every_change_looks_like_a_new_one()
    {
        await using var client = await HubClient.Connect(host.Address);
        var traffic = new SampleTraffic(host.City, host.Clock, 7, TimeSpan.FromSeconds(5));
        host.Tell(traffic.Window(20));
        var map = new Dashboard(await client.Watch(City), isMap: true);

        for (var window = 0; window < 60; window++) host.Tell(traffic.Window(6));
        host.Tell(host.City.Kiosk("cz-00000", KioskStatus.OutOfOrder, host.Clock.Now += TimeSpan.FromSeconds(1)));
        var last = host.Current.Version;
        while (map.Version < last) map.Apply(await client.Next($"a change to version {last}"));

        await using var fresh = await HubClient.Connect(host.Address);
        map.Screen(Ages).ShouldBe(new Dashboard(await fresh.Watch(City), isMap: true).Screen(Ages));
    }

    [Fact]
    public async Task A_map_knows_every_area_by_name_and_a_mark_is_a_small_part_of_a_station()
    {
        await using var client = await HubClient.Connect(host.Address);

        var map = await client.Watch(City);
        var whole = await client.Watch(new { area = "3417" });

        map["areas"]!.AsArray().Select(area => $"{area!["code"]} {area["parent"]} {area["name"]!["zh"]}").ShouldBe(
            ["3417  池州市", "341702 3417 贵池区", "341702001 341702 池阳街道", "341702001001 341702001 翠微社区", "341702002 341702 秋浦街道", "341721 3417 东至县", "341721001 341721 尧渡镇"]);
        map["stations"]!.AsArray().Count.ShouldBe(30);
        map["stations"]!.ToJsonString().Length.ShouldBeLessThan(whole["stations"]!.ToJsonString().Length / 2);
    }

    [Fact]
    public async Task A_map_hears_what_changes_a_mark_and_its_sums_and_nothing_else()
    {
        await using var client = await HubClient.Connect(host.Address);
        await client.Watch(City);

        host.Tell(host.City.Kiosk("cz-00000", KioskStatus.Available, host.Clock.Now));
        var change = (await client.Next("the kiosk that works")).Body;
        host.Tell(host.City.Kiosk("cz-00000", KioskStatus.Available, host.Clock.Now += TimeSpan.FromSeconds(1)));
        host.Tell(host.City.Kiosk("cz-00002", KioskStatus.Available, host.Clock.Now));
        var next = (await client.Next("the other kiosk")).Body;

        Ids(change).ShouldBe(["cz-00000"]);
        ((int)change["stations"]![0]!["kiosksAvailable"]!).ShouldBe(1);
        change["stations"]![0]!.AsObject().ShouldNotContainKey("name");
        change["areas"]!.AsArray().Select(area => (string)area!["code"]!).ShouldContain("3417");
        Ids(next).ShouldBe(["cz-00002"]);
        ((long)next["from"]!).ShouldBe((long)change["version"]!);
    }

    [Fact]
    public async Task A_map_is_told_again_how_its_stations_stand_part_by_part()
    {
        await using var large = await CityHost.Start(400, push: push => push.RefreshEvery = TimeSpan.FromMilliseconds(200));
        await using var client = await HubClient.Connect(large.Address);
        var map = new Dashboard(await client.Watch(City), isMap: true);
        var screen = map.Screen();

        var parts = new List<JsonNode>();
        while (parts.Count == 0 || parts[^1]["areas"]!.AsArray().Count == 0)
        {
            var refresh = await client.Next("a part of the refresh");
            refresh.Name.ShouldBe("refresh");
            map.Apply(refresh);
            parts.Add(refresh.Body);
        }

        parts.Count.ShouldBeGreaterThan(1);
        parts.SelectMany(Ids).ShouldBe(large.City.City.Stations.Keys, ignoreOrder: true);
        parts.ShouldAllBe(part => (bool)part["part"]! && part["stations"]!.AsArray().All(station => station!["name"] == null));
        map.Screen().ShouldBe(screen);
    }

    [Fact]
    public async Task A_map_is_told_of_an_import_whole()
    {
        await using var client = await HubClient.Connect(host.Address);
        var map = new Dashboard(await client.Watch(City), isMap: true);

        host.City.City = SampleCity.Of([SampleCity.Station(1), SampleCity.Station(99)], version: 2);
        host.Tell();
        map.Apply(await client.Next("a refresh"));

        await using var fresh = await HubClient.Connect(host.Address);
        map.Screen().ShouldBe(new Dashboard(await fresh.Watch(City), isMap: true).Screen());
        map.Screen().ShouldContain("cz-00099");
    }

    [Theory]
    [InlineData("""{"area":"3417","detail":"all"}""")]
    [InlineData("""{"station":"cz-00000","detail":"map"}""")]
    public async Task Another_detail_is_refused_in_words(string scope)
    {
        await using var client = await HubClient.Connect(host.Address);

        (await Should.ThrowAsync<HubException>(() => client.Watch(JsonNode.Parse(scope)))).Message.ShouldContain("detail");
    }

    static IEnumerable<string> Ids(JsonNode message) => message["stations"]!.AsArray().Select(station => (string)station!["id"]!);
}
