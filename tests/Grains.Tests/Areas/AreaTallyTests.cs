using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Tests.Areas;

public class AreaTallyTests
{
    static readonly DateTimeOffset Now = TestCity.Noon;
    readonly TestCity city = new();

    [Fact]
    public void A_station_that_moved_to_another_district_is_counted_there_alone()
    {
        var tally = new AreaTally("341702", city);
        tally.Put(With("a-1", 1, 5));
        tally.At(Now).Stations.ShouldBe(1);

        city.City = TestCity.Of(TestCity.Station("a-1", area: "341721")) with { Version = 2 };

        tally.At(Now).ShouldBe(default);
        tally.Find("a-1").ShouldBeNull();
    }

    StationLine With(string id, long version, int people)
    {
        var counted = Counter.Record(
            city.City.Stations[id], city.City.Clock, StationCounts.Empty, new LevelReading("eye", null, people), Now);
        return new(id, version, counted.Counts, []);
    }

    [Fact]
    public void The_sum_is_that_of_the_newest_lines()
    {
        var tally = new AreaTally("341702", city);

        tally.Put(With("a-1", 1, 5)).ShouldBeTrue();
        tally.Put(With("a-2", 1, 7)).ShouldBeTrue();
        tally.Put(With("a-1", 2, 6)).ShouldBeTrue();

        tally.At(Now).ShouldBe(Sum(("a-1", 6), ("a-2", 7)));
        tally.At(Now).People.ShouldBe(13);
    }

    [Fact]
    public void An_older_line_that_arrives_late_changes_nothing()
    {
        var tally = new AreaTally("341702", city);
        tally.Put(With("a-1", 2, 6));

        tally.Put(With("a-1", 1, 5)).ShouldBeFalse();
        tally.Put(With("a-1", 2, 9)).ShouldBeFalse();

        tally.At(Now).People.ShouldBe(6);
    }

    [Fact]
    public void A_silent_station_leaves_the_sum_by_the_clock_alone()
    {
        var tally = new AreaTally("341702", city);
        tally.Put(With("a-1", 1, 5));

        var later = tally.At(Now.AddHours(1));

        later.People.ShouldBe(0);
        later.PeopleKnown.ShouldBe(0);
        later.Stations.ShouldBe(1);
    }

    [Fact]
    public void A_child_counts_with_what_it_last_told()
    {
        var tally = new AreaTally("341702", city);
        tally.PutChild("341702", new() { Stations = 2, People = 5 });
        tally.PutChild("341721", new() { Stations = 1, People = 1 });
        tally.PutChild("341702", new() { Stations = 2, People = 3 });

        tally.At(Now).ShouldBe(new Summary { Stations = 3, People = 4 });
    }

    [Fact]
    public void An_import_takes_a_station_away_and_changes_a_capacity()
    {
        var tally = new AreaTally("341702", city);
        tally.Put(With("a-1", 1, 5));
        tally.Put(With("a-2", 1, 7));

        city.City = TestCity.Of(TestCity.Station("a-2", capacity: 70)) with { Version = 2 };

        tally.At(Now).Stations.ShouldBe(1);
        tally.At(Now).Capacity.ShouldBe(70);
    }

    Summary Sum(params (string Id, int People)[] stations) => stations
        .Select(station => Summary.Of(Standing.At(city.City.Stations[station.Id], city.City.Clock, With(station.Id, 1, station.People), Now)))
        .Aggregate((sum, share) => sum + share);
}
