using OrleansHub.Grains.Counting;
using OrleansHub.Grains.History;

namespace OrleansHub.Grains.Tests.Counting;

public sealed class LateTests
{
    static readonly DateTimeOffset Yesterday = Door.Morning.AddDays(-1);

    [Fact]
    public void A_late_movement_of_an_earlier_day_goes_to_history_alone()
    {
        var door = new Door();

        door.Passed("a", 3, 1, Yesterday).ShouldBe(Verdict.Late);

        door.Hall.Raw.ShouldBe(0);
        door.Buckets.ShouldBe([new Bucket("hall", Bucket.StartOf(Yesterday), 3, 1, null, null, 0, 0)]);
        door.Days.ShouldBe([new SensorDay("door-1", "hall", new(2026, 11, 20), 3, 1, 2, 0)]);
    }

    [Fact]
    public void A_register_of_yesterday_counts_once_and_today_goes_on_from_it()
    {
        var door = new Door { Now = Yesterday };
        door.Stamped(0, 0, Yesterday);
        door.Now = Door.Morning;

        door.Stamped(10, 2, Yesterday.AddHours(1)).ShouldBe(Verdict.Late);
        door.Stamped(13, 2, Door.Morning).ShouldBe(Verdict.Accepted);

        door.Look().People.ShouldBe(3);
        door.Moved().ShouldBe((13, 2));
        door.History().Days.Where(day => day.Day == new DateOnly(2026, 11, 20)).Sum(day => day.Residual).ShouldBe(8);
    }

    [Fact]
    public void A_movement_that_began_yesterday_belongs_to_the_day_it_was_read()
    {
        var door = new Door { Now = Yesterday };
        door.Total(0, 0);
        door.Now = Door.Morning;

        door.Total(7, 2).ShouldBe(Verdict.Accepted);

        door.Look().People.ShouldBe(5);
    }

    [Fact]
    public void A_reading_stamped_four_sharp_tells_of_the_day_before()
    {
        var four = new DateTimeOffset(2026, 11, 21, 4, 0, 0, TimeSpan.FromHours(8));
        var door = new Door { Now = four };

        door.Passed("a", 3, 1, four).ShouldBe(Verdict.Late);

        door.Days.ShouldHaveSingleItem().Day.ShouldBe(new DateOnly(2026, 11, 20));
        door.Buckets.Concat(door.History().Buckets).Where(bucket => bucket.In > 0).ShouldAllBe(bucket => bucket.Start == four.AddMinutes(-15));
    }

    [Fact]
    public void A_late_reading_of_today_counts_live_and_in_its_own_quarter()
    {
        var door = new Door();

        door.Passed("a", 3, 1, Door.Morning.AddHours(-2)).ShouldBe(Verdict.Accepted);

        door.Hall.Raw.ShouldBe(2);
        door.Buckets.ShouldHaveSingleItem().Start.ShouldBe(Bucket.StartOf(Door.Morning.AddHours(-2)));
    }
}
