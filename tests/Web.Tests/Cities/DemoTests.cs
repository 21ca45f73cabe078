using System.Text.Json;
using OrleansHub.Web.Cities;

namespace OrleansHub.Web.Tests.Cities;

public sealed class DemoTests
{
    [Fact]
    public void The_demo_city_can_be_imported_and_says_what_it_is()
    {
        var city = DemoCity.Read();

        city.Demo.ShouldBeTrue();
        city.Stations.Count.ShouldBe(403);
        city.Stations.Values.Count(station => station.Tags.Contains("extended")).ShouldBe(148);
        city.Stations.Values.ShouldAllBe(station => station.Address!.Contains("演示"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_crowd_never_has_fewer_than_nobody_and_its_doors_only_count_up(bool aroundTheClock)
    {
        var crowd = new DemoCrowd(42, 40, aroundTheClock);
        var (entries, exits, most) = (0L, 0L, 0);

        for (var minute = new DateTime(2026, 11, 21); minute < new DateTime(2026, 11, 22); minute = minute.AddMinutes(1))
        {
            crowd.AdvanceTo(minute);
            crowd.Inside.ShouldBeInRange(0, 60);
            crowd.In.ShouldBeGreaterThanOrEqualTo(entries);
            crowd.Out.ShouldBeGreaterThanOrEqualTo(exits);
            (entries, exits, most) = (crowd.In, crowd.Out, Math.Max(most, crowd.Inside));
        }

        most.ShouldBeGreaterThan(10);
        (crowd.In - crowd.Out).ShouldBe(crowd.Inside);
    }

    [Fact]
    public void A_demo_that_was_off_for_a_night_goes_on_where_its_doors_would_be()
    {
        var (stayed, returned) = (new DemoCrowd(7, 40, true), new DemoCrowd(7, 40, true));
        stayed.AdvanceTo(new DateTime(2026, 11, 20, 22, 0, 0));

        stayed.AdvanceTo(new DateTime(2026, 11, 21, 9, 30, 0));
        returned.AdvanceTo(new DateTime(2026, 11, 21, 9, 30, 0));

        (returned.In, returned.Out).ShouldBe((stayed.In, stayed.Out));
    }

    [Fact]
    public async Task A_demo_hub_shows_people_in_its_stations_within_seconds()
    {
        await using var hub = await HubHost.StartAsync(DemoCity.Read());

        var summary = await Poll.UntilAsync(
            "the demo's stations are known and people are in them",
            () => hub.Client.GetStringAsync(new Uri("api/v1/city", UriKind.Relative)),
            text => JsonSerializer.Deserialize<JsonElement>(text).GetProperty("summary") is var sum
                && sum.GetProperty("peopleKnown").GetInt32() >= hub.City.Stations.Count - 20 && sum.GetProperty("people").GetInt32() > 20);

        summary.ShouldContain("\"demo\":true");
    }
}
