using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OrleansHub.Grains.Stations;
using OrleansHub.Silo.Storage.Cities;
using OrleansHub.Web.Tests.RiderReports;

namespace OrleansHub.Web.Tests.Stations;

/// <summary>What a station says of being open, as the clock and the calendar move on and an import changes it.</summary>
public sealed class HonestHoursTests : IAsyncLifetime
{
    static readonly (string Id, string? Hours, string? RestZone)[] Kept =
    [
        ("weekdays", "Mo-Fr 09:00-17:00; PH off", null),
        ("late", "Mo-Su 09:00-24:00", null),
        ("night", "Mo-Su 20:00-02:00", null),
        ("always", "24/7", null),
        ("rest-zone", "Mo-Su 08:30-20:30", "24/7"),
        ("nothing", null, null),
    ];

    HubHost hub = null!;

    public async Task InitializeAsync()
    {
        var city = TestCity.Of(1);
        var pattern = city.Stations.Values.Single();
        hub = await HubHost.StartAsync(city with
        {
            Stations = city.Stations.Clear().AddRange(Kept.Select(kept => KeyValuePair.Create(kept.Id, pattern with
            {
                Id = kept.Id,
                Hours = kept.Hours,
                Zones = [new() { Id = "hall", Capacity = 40 }, new() { Id = "rest", Capacity = 20, Hours = kept.RestZone }],
                Sensors = [new() { Id = "a", Zone = "hall" }],
                Kiosks = [],
            }))),
        });
    }

    public async Task DisposeAsync() => await hub.DisposeAsync();

    // 2026-11-21 is a Saturday.
    [Theory]
    [InlineData("2026-11-21 23:59:59", "weekdays", "closed", "2026-11-23T09:00:00+08:00")]
    [InlineData("2026-11-21 23:59:59", "late", "open", "2026-11-22T00:00:00+08:00")]
    [InlineData("2026-11-22 00:00:00", "late", "closed", "2026-11-22T09:00:00+08:00")]
    [InlineData("2026-11-22 00:00:00", "night", "open", "2026-11-22T02:00:00+08:00")]
    [InlineData("2026-11-22 02:00:00", "night", "closed", "2026-11-22T20:00:00+08:00")]
    [InlineData("2026-11-22 00:00:00", "always", "open", null)]
    [InlineData("2026-11-22 00:00:00", "rest-zone", "open", null)]
    [InlineData("2026-11-22 00:00:00", "nothing", "unknown", null)]
    public async Task It_opens_and_closes_by_the_clock(string local, string station, string open, string? next)
    {
        hub.Clock.Now = Local(local);

        // In the morning some of them say the same; the hall of another tells that the live city has followed the clock.
        await hub.StationWhen("rest-zone", "a hall that has closed", one => (string?)one["zones"]![0]!["open"] == "closed");
        var found = await hub.StationWhen(station, $"{open} until {next}", one => (string?)one["open"] == open && (string?)one["nextChange"] == next);

        found["evidence"].ShouldBeNull();
    }

    [Fact]
    public async Task A_day_that_an_operator_declares_a_holiday_closes_what_closes_on_holidays()
    {
        hub.Clock.Now = Local("2026-11-23 10:00:00");
        await hub.StationWhen("weekdays", "open on a Monday", station => (string?)station["open"] == "open");

        await hub.Services.GetRequiredService<CalendarStore>().ImportAsync(new(2026, [new(new(2026, 11, 23), "试验节", true), new(new(2026, 11, 28), "试验节", false)]));

        await hub.StationWhen("weekdays", "closed on a holiday", station =>
            (string?)station["open"] == "closed" && (string?)station["nextChange"] == "2026-11-24T09:00:00+08:00");
        hub.Clock.Now = Local("2026-11-28 10:00:00");
        await hub.StationWhen("weekdays", "open on a Saturday that is worked", station => (string?)station["open"] == "open");
    }

    [Fact]
    public async Task Healthz_warns_of_a_year_without_its_holidays_until_they_are_imported()
    {
        (await Warnings()).ShouldBe(0);
        hub.Clock.Now = Local("2026-12-20 10:00:00");
        (await Warnings()).ShouldBe(1);

        await hub.Services.GetRequiredService<CalendarStore>().ImportAsync(new(2027, [new(new(2027, 1, 1), "元旦", true)]));

        (await Warnings()).ShouldBe(0);

        async Task<int> Warnings()
        {
            var health = JsonNode.Parse(await hub.Client.GetStringAsync("healthz"))!;
            ((string)health["status"]!).ShouldBe("ok");
            return health["warnings"]!.AsArray().Count(warning => ((string)warning!).Contains("2027", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_station_that_moved_has_its_new_address_and_its_old_count()
    {
        await hub.Device.Post("""{"sensor":"late/a","in":10,"out":2}""");
        hub.Clock.Now = hub.Clock.Now.AddMinutes(1);
        await hub.Device.Post("""{"sensor":"late/a","in":15,"out":2}""");
        await hub.StationWhen("late", "five people", station => (int?)station["people"] == 5);
        var stored = hub.Services.GetRequiredService<IStationRegistry>().City;

        await hub.Services.GetRequiredService<CityStore>().ImportAsync(
            stored with { Stations = stored.Stations.SetItem("late", stored.Stations["late"] with { Address = "新址 8 号", Lat = 30.7 }) });

        var moved = await hub.StationWhen("late", "the new address", station => (string?)station["address"] == "新址 8 号");
        ((double)moved["lat"]!).ShouldBe(30.7);
        ((int)moved["people"]!).ShouldBe(5);
        var history = JsonNode.Parse(await hub.Client.GetStringAsync("api/v1/stations/late/history"))!;
        history["rows"]!.AsArray().Sum(row => (int)row!["in"]!).ShouldBe(5);
    }

    [Fact]
    public async Task A_station_that_was_given_up_says_so_and_who_took_its_place_and_is_in_no_list()
    {
        await hub.Device.Post("""{"sensor":"late/a","in":10,"out":2}""");
        hub.Clock.Now = hub.Clock.Now.AddMinutes(1);
        await hub.Device.Post("""{"sensor":"late/a","in":15,"out":2}""");
        hub.Clock.Now = hub.Clock.Now.AddMinutes(20);
        await hub.Device.Post("""{"sensor":"late/a","in":15,"out":2}""");
        var stored = hub.Services.GetRequiredService<IStationRegistry>().City;

        await hub.Services.GetRequiredService<CityStore>().ImportAsync(
            stored.With([.. stored.Stations.Values.Select(station => station.Id == "late" ? station with { Retired = true, MovedTo = "always" } : station)]));

        var retired = await hub.StationWhen("late", "given up", station => station["notice"] is not null);
        retired["notice"]!.ToJsonString().ShouldBe("""{"kind":"retired","movedTo":"always"}""");
        ((string)retired["open"]!).ShouldBe("closed");
        retired["people"].ShouldBeNull();
        (await hub.Client.GetStringAsync("api/v1/stations")).ShouldNotContain("\"late\"");
        (await hub.Client.GetStringAsync("api/v1/nearby?lat=30.65&lon=117.49&limit=100")).ShouldNotContain("\"late\"");
        ((int)JsonNode.Parse(await hub.Client.GetStringAsync("api/v1/city"))!["summary"]!["stations"]!).ShouldBe(Kept.Length - 1);
        var history = JsonNode.Parse(await hub.Client.GetStringAsync("api/v1/stations/late/history?from=2026-11-21"))!;
        history["rows"]!.AsArray().Sum(row => (int)row!["in"]!).ShouldBe(5);
        var refused = await hub.Device.Post("""{"sensor":"late/a","in":16,"out":2}""");
        refused.GetProperty("rejected")[0].GetProperty("reason").GetString().ShouldBe("unknown-sensor");
    }

    static DateTimeOffset Local(string at) => new(DateTime.Parse(at, null), TimeSpan.FromHours(8));
}
