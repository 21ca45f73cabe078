using System.Text.Json;
using OrleansHub.Web.Cities;

namespace OrleansHub.Web.Tests.Demo;

public sealed class DemoTrafficTests
{
    [Fact]
    public void The_demo_city_has_403_stations_148_with_extended_hours_and_says_that_it_is_one()
    {
        var city = DemoCity.Read();

        city.Demo.ShouldBeTrue();
        city.Stations.Count.ShouldBe(403);
        city.Stations.Values.Count(station => station.Tags.Contains("extended")).ShouldBe(148);
        city.Stations.Values.ShouldAllBe(station => station.Address!.Contains("演示"));
    }

    [Fact]
    public async Task A_demo_hub_is_alive_within_seconds_and_at_any_moment_its_summary_is_the_sum_of_its_stations()
    {
        await using var hub = await HubHost.StartAsync(DemoCity.Read());
        await Poll.UntilAsync(
            "nearly all of the demo's stations are known and people are in them",
            () => SummaryAsync(hub),
            sum => sum.Of("peopleKnown") >= hub.City.Stations.Count - 30 && sum.Of("people") > 100 && sum.Of("visitsToday") > 1000);

        var compared = 0;
        await Poll.UntilAsync("the summary and the list are of the same moment, five times", async () =>
        {
            // An hour of the demo's day passes between two looks.
            hub.Clock.Now = hub.Clock.Now.AddMinutes(7);
            var (city, list) = (await ReadAsync(hub, "city"), await ReadAsync(hub, "stations"));
            if (city.GetProperty("version").GetInt64() != list.GetProperty("version").GetInt64()) return compared;
            var (sum, stations) = (city.GetProperty("summary"), list.GetProperty("stations").EnumerateArray().ToArray());
            sum.Of("stations").ShouldBe(stations.Length);
            sum.Of("people").ShouldBe(stations.Sum(station => People(station) ?? 0));
            sum.Of("peopleKnown").ShouldBe(stations.Count(station => People(station) is not null));
            sum.Of("open").ShouldBe(stations.Count(station => station.GetProperty("open").GetString() == "open"));
            sum.Of("closed").ShouldBe(stations.Count(station => station.GetProperty("open").GetString() == "closed"));
            sum.Of("kiosks").ShouldBe(stations.Sum(station => station.GetProperty("kiosks").GetArrayLength()));
            return ++compared;
        }, times => times >= 5);
    }

    static async Task<JsonElement> ReadAsync(HubHost hub, string path) =>
        JsonSerializer.Deserialize<JsonElement>(await hub.Client.GetStringAsync(new Uri($"api/v1/{path}", UriKind.Relative)));

    static async Task<JsonElement> SummaryAsync(HubHost hub) => (await ReadAsync(hub, "city")).GetProperty("summary");

    static int? People(JsonElement station) => station.GetProperty("people") is { ValueKind: JsonValueKind.Number } people ? people.GetInt32() : null;
}

static class Sums
{
    public static int Of(this JsonElement summary, string name) => summary.GetProperty(name).GetInt32();
}
