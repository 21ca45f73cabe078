using System.Text.Json.Nodes;
using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Kiosks;
using OrleansHub.Web.Live;
using OrleansHub.Web.Live.Snapshots;

namespace OrleansHub.Web.Tests.Live;

public class SnapshotWriterTests
{
    readonly SetClock clock = new(SampleCity.Noon);

    SnapshotWriter Writer(SampleCity city, PublicCounts counts = PublicCounts.Exact) => new("e1", city.City, counts, clock);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_sum_of_every_area_is_the_sum_of_its_stations_at_every_version(int seed)
    {
        var city = new SampleCity(60);
        var writer = Writer(city);
        var traffic = new SampleTraffic(city, clock, seed, TimeSpan.FromSeconds(20));

        for (var window = 0; window < 400; window++)
        {
            var snapshot = writer.Advance(city.City, traffic.Window(5), clock.Now);

            for (var area = 0; area < snapshot.Areas.Length; area++)
            {
                var sum = snapshot.Plan.Areas[area].Stations.Aggregate(default(Summary), (sum, station) => sum + snapshot.Stations[station].Share);
                snapshot.Areas[area].Summary.ShouldBe(sum, $"area {snapshot.Plan.Areas[area].Area.Code} at version {snapshot.Version}");
            }
        }
        writer.Current.Areas[writer.Current.Plan.FindArea("3417")].Summary.Stations.ShouldBe(60);
        writer.Current.Areas[writer.Current.Plan.FindArea("3417")].Summary.VisitsToday.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_station_grows_stale_and_unknown_by_the_clock_alone()
    {
        var city = new SampleCity(2);
        var writer = Writer(city);
        writer.Advance(city.City, [city.Door("cz-00001", 0, 0, clock.Now)], clock.Now);
        writer.Advance(city.City, [city.Door("cz-00001", 7, 2, clock.Now += TimeSpan.FromSeconds(60))], clock.Now);

        var live = Json(writer.Current, "cz-00001");
        var stale = Json(writer.Advance(city.City, [], clock.Now += TimeSpan.FromSeconds(121)), "cz-00001");
        var unknown = Json(writer.Advance(city.City, [], clock.Now += TimeSpan.FromSeconds(240)), "cz-00001");

        ((string?)live["freshness"], (int?)live["people"]).ShouldBe(("live", 5));
        ((string?)stale["freshness"], (int?)stale["people"]).ShouldBe(("stale", 5));
        ((string?)unknown["freshness"], (int?)unknown["people"]).ShouldBe(("unknown", null));
    }

    [Theory]
    [InlineData(false, 6)]
    [InlineData(true, 0)]
    public void What_fills_a_private_zone_fills_no_station_that_a_rider_asks_for(bool isPrivate, int growth)
    {
        var city = new SampleCity(1);
        var station = city.City.Stations.Values.Single();
        city.City = SampleCity.Of([station with { Zones = [station.Zones[0] with { Private = isPrivate }], Sensors = [station.Sensors[0]] }]);
        var writer = Writer(city);
        writer.Advance(city.City, [city.Door(station.Id, 0, 0, clock.Now)], clock.Now);

        var snapshot = writer.Advance(city.City, [city.Door(station.Id, 7, 1, clock.Now += TimeSpan.FromSeconds(60))], clock.Now);

        snapshot.Stations[0].Growth.ShouldBe(growth);
    }

    [Fact]
    public void An_older_line_and_a_stranger_change_nothing()
    {
        var city = new SampleCity(2);
        var writer = Writer(city);
        var older = city.Kiosk("cz-00000", KioskStatus.OutOfOrder, clock.Now);
        var newer = city.Kiosk("cz-00000", KioskStatus.Available, clock.Now += TimeSpan.FromSeconds(1));

        var first = writer.Advance(city.City, [newer, older], clock.Now);
        var second = writer.Advance(city.City, [older, older with { Id = "nobody" }], clock.Now);

        second.ShouldBeSameAs(first);
        ((string?)Json(first, "cz-00000")["kiosks"]![0]!["status"]).ShouldBe("available");
    }

    [Fact]
    public void A_version_passes_only_when_a_reader_sees_a_difference()
    {
        var city = new SampleCity(2);
        var writer = Writer(city);
        var line = city.Kiosk("cz-00000", KioskStatus.Available, clock.Now);
        var before = writer.Advance(city.City, [line], clock.Now);

        var after = writer.Advance(city.City, [line with { Version = line.Version + 1 }], clock.Now);

        after.Version.ShouldBe(before.Version);
        ((long?)Json(after, "cz-00000")["version"]).ShouldBe(before.Version);
        ((long?)Json(after, "cz-00001")["version"]).ShouldBe(1);
    }

    [Fact]
    public void An_import_keeps_the_counts_of_the_stations_that_stay()
    {
        var city = new SampleCity(3);
        var writer = Writer(city);
        writer.Advance(city.City, [city.Kiosk("cz-00002", KioskStatus.Available, clock.Now)], clock.Now);
        city.City = SampleCity.Of([SampleCity.Station(2), SampleCity.Station(7)], version: 2);

        var after = writer.Advance(city.City, [], clock.Now);

        after.Plan.Stations.Select(station => station.Id).ShouldBe(["cz-00002", "cz-00007"]);
        ((string?)Json(after, "cz-00002")["kiosks"]![0]!["status"]).ShouldBe("available");
        after.Areas[after.Plan.FindArea("3417")].Summary.Stations.ShouldBe(2);
        after.Version.ShouldBe(3, "one change and one import after the first");
    }

    [Fact]
    public void A_private_zone_shows_no_number_and_no_level()
    {
        var city = new SampleCity(1);
        var writer = Writer(city);
        var line = city.Read("cz-00000", new Grains.Counting.LevelReading("room-1", clock.Now, 1), clock.Now);

        var zone = Json(writer.Advance(city.City, [line], clock.Now), "cz-00000")["zones"]![1]!;

        ((string?)zone["id"], (int?)zone["people"], (string?)zone["level"], (bool?)zone["private"]).ShouldBe(("nursing", null, "unknown", true));
    }

    [Fact]
    public void Banded_counts_publish_the_level_alone()
    {
        var city = new SampleCity(2);
        var writer = Writer(city, PublicCounts.Banded);
        writer.Advance(city.City, [city.Door("cz-00001", 0, 0, clock.Now)], clock.Now);
        var snapshot = writer.Advance(city.City, [city.Door("cz-00001", 5, 0, clock.Now += TimeSpan.FromSeconds(60))], clock.Now);

        var station = Json(snapshot, "cz-00001");
        var area = JsonNode.Parse(snapshot.Areas[snapshot.Plan.FindArea("3417")].Member)!["summary"]!;

        ((int?)station["people"], (string?)station["level"], (int?)station["zones"]![0]!["people"]).ShouldBe((null, "quiet", null));
        ((int?)area["people"], (int?)area["visitsToday"], (int?)area["peopleKnown"]).ShouldBe((null, null, 1));
    }

    static JsonNode Json(LiveSnapshot snapshot, string station) =>
        JsonNode.Parse(snapshot.Stations.Text(snapshot.Plan.FindStation(station)).Json)!;
}
