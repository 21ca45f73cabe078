using OrleansHub.Grains.Counting;
using OrleansHub.Grains.History;

namespace OrleansHub.Grains.Tests.Counting;

public sealed class BucketTests
{
    [Fact]
    public void A_quarter_tells_who_came_and_went_and_how_many_were_there()
    {
        var door = new Door(Door.OneDoor(sensor => sensor with { EverySeconds = 900 }));
        door.Total(0, 0);
        door.Wait(5).Total(10, 0);
        door.Wait(4).Total(12, 8);
        door.Wait(7).Total(12, 12);

        var quarter = door.Buckets.Single(bucket => bucket.Start == Door.Morning);

        quarter.ShouldBe(new Bucket("hall", Door.Morning, 12, 8, 0, 10, 10 * 240 + 4 * 360, 900));
        door.History().Buckets.Sum(bucket => bucket.Out).ShouldBe(12);
    }

    [Fact]
    public void Quarters_go_on_while_the_count_is_known_and_end_with_it()
    {
        var door = new Door(Door.OneDoor(sensor => sensor with { EverySeconds = 900 }));
        door.Wait(1).Total(0, 0);
        door.Wait(1).Total(6, 0);
        door.Wait(600).Settle();

        door.Buckets.Count.ShouldBe(7);
        door.Buckets.Sum(bucket => bucket.KnownSeconds).ShouldBe(60 + 6 * 900);
        door.Buckets.Skip(1).ShouldAllBe(bucket => bucket.Low == 6 && bucket.High == 6 && bucket.In == 0);
        door.Buckets.Sum(bucket => bucket.PersonSeconds).ShouldBe(6 * 6 * 900);
    }

    [Fact]
    public void A_reading_on_the_border_belongs_to_the_quarter_before()
    {
        var door = new Door();
        door.Passed("a", 1, 0, Door.Morning);
        door.Wait(TimeSpan.FromMilliseconds(1)).Passed("b", 1, 0, door.Now);

        door.Wait(60).Settle();

        door.Buckets.Where(bucket => bucket.In > 0).Select(bucket => bucket.Start).ShouldBe([Door.Morning.AddMinutes(-15), Door.Morning]);
    }

    [Fact]
    public void Pending_shows_the_open_quarter_and_day_without_closing_them()
    {
        var door = new Door();
        door.Wait(1).Total(0, 0);
        door.Wait(1).Total(4, 1);
        var counts = door.Counts;

        var pending = Counter.Pending(door.Station, door.Clock, door.Counts, door.Now);

        pending.Buckets.ShouldBe([new Bucket("hall", Door.Morning, 4, 1, 0, 3, 0, 60)]);
        pending.Days.ShouldBe([new SensorDay("door-1", "hall", new(2026, 11, 21), 4, 1, 3, 3)]);
        door.Counts.ShouldBeSameAs(counts);
        door.Buckets.ShouldBeEmpty();
    }

    [Fact]
    public void The_last_fifteen_minutes_slide_with_the_clock()
    {
        var door = new Door(Door.OneDoor(sensor => sensor with { EverySeconds = 900 }));
        door.Wait(1).Total(0, 0);
        door.Wait(13).Total(30, 15);
        door.Hall.ShouldSatisfyAllConditions(hall => hall.In15.ShouldBe(30), hall => hall.Out15.ShouldBe(15));

        door.Wait(6);
        door.Hall.ShouldSatisfyAllConditions(hall => hall.In15.ShouldBe(20), hall => hall.Out15.ShouldBe(10));

        door.Wait(10);
        door.Hall.In15.ShouldBe(0);
    }

    [Fact]
    public void Within_a_quarter_settling_changes_nothing()
    {
        var door = new Door();
        door.Wait(1).Total(0, 0);
        var counts = door.Counts;

        door.Wait(13).Settle();

        door.Counts.ShouldBeSameAs(counts);
    }
}
