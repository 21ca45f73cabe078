using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Duty;
using OrleansHub.Grains.Stations;
using OrleansHub.Web.Demo;

namespace OrleansHub.Web.Tests.Demo;

public sealed class DemoDeskTests
{
    // Saturday 10:00, when the hub's clock stands.
    [Fact]
    public async Task Staff_check_in_once_a_day_and_look_after_every_amenity()
    {
        var city = TestCity.Of(4);
        city = city with { Stations = city.Stations.ToImmutableDictionary(one => one.Key, one => one.Value with { Amenities = ["water", "wifi"], StaffedHours = "Mo-Su 08:00-18:00" }) };
        await using var hub = await HubHost.StartAsync(city);
        var desk = new DemoDesk(hub.Services.GetRequiredService<IStationRegistry>(), hub.Grains, hub.Clock);

        var first = await VisitAll(hub, desk);
        hub.Clock.Now += TimeSpan.FromMinutes(5);
        var second = await VisitAll(hub, desk);

        first.ShouldContain(station => station.CheckedIn == HubHost.Start);
        first.SelectMany(station => station.Amenities).Count().ShouldBeGreaterThan(4);
        second.Select(station => (station.CheckedIn, station.Amenities.Length)).ShouldBe(first.Select(station => (station.CheckedIn, station.Amenities.Length)));

        hub.Clock.Now = HubHost.Start.AddHours(9);
        (await VisitAll(hub, desk)).Where(station => station.CheckedIn is not null).ShouldAllBe(station => station.CheckedOut == hub.Clock.Now);
    }

    [Fact]
    public async Task Riders_speak_of_open_stations_now_and_then_and_once_in_a_while_of_the_same()
    {
        var city = TestCity.Of(200);
        city = city with { Stations = city.Stations.ToImmutableDictionary(one => one.Key, one => one.Value with { Hours = "24/7" }) };
        await using var hub = await HubHost.StartAsync(city);
        var desk = new DemoDesk(hub.Services.GetRequiredService<IStationRegistry>(), hub.Grains, hub.Clock);

        await VisitAll(hub, desk);
        var once = (await VisitAll(hub, desk)).Sum(station => station.Reports.Length);
        hub.Clock.Now += TimeSpan.FromMinutes(20);
        var twice = (await VisitAll(hub, desk)).Sum(station => station.Reports.Length);

        once.ShouldBeInRange(0, 12);
        twice.ShouldBeInRange(1, 20);
    }

    static async Task<Desk[]> VisitAll(HubHost hub, DemoDesk desk)
    {
        foreach (var station in hub.City.Stations.Values) await desk.VisitAsync(hub.City, station);
        return await Task.WhenAll(hub.City.Stations.Keys.Order().Select(async id => (await hub.Grains.GetGrain<IStationGrain>(id).Line()).Desk));
    }
}
