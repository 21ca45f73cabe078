using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Tests.Counting;

public sealed class LevelReadingTests
{
    readonly Door room = new(Door.OneDoor(sensor => sensor with { Id = "room-1", Type = SensorType.Level }));

    Verdict See(int people, DateTimeOffset? at = null) => room.Read(new LevelReading("room-1", at, people));

    [Fact]
    public void A_level_reading_replaces_the_count()
    {
        See(12);
        room.Wait(1);

        See(9).ShouldBe(Verdict.Accepted);

        room.Look().People.ShouldBe(9);
        room.Moved().ShouldBe((0, 0));
    }

    [Fact]
    public void A_level_reading_makes_low_high_and_mean_of_a_quarter()
    {
        room.Wait(1);
        See(10);
        room.Wait(1);
        See(4);
        room.Wait(13);

        var quarter = room.History().Buckets.ShouldHaveSingleItem();

        (quarter.In, quarter.Out, quarter.Low, quarter.High).ShouldBe((0, 0, 4, 10));
        // Ten for a minute, then four until the count is no longer known, six intervals of a minute later.
        (quarter.PersonSeconds, quarter.KnownSeconds).ShouldBe((600 + 4 * 360, 420));
    }

    [Theory]
    [InlineData(0, Verdict.Duplicate)]
    [InlineData(-10, Verdict.Late)]
    public void An_overtaken_level_changes_nothing(int seconds, Verdict expected)
    {
        See(10, room.Now);
        var counts = room.Counts;

        See(3, room.Now.AddSeconds(seconds)).ShouldBe(expected);

        room.Counts.ShouldBeSameAs(counts);
    }

    [Fact]
    public void A_level_of_yesterday_does_not_touch_today()
    {
        See(3, room.Now.AddDays(-1)).ShouldBe(Verdict.Late);

        See(5, room.Now);

        room.Look().People.ShouldBe(5);
    }

    [Fact]
    public void A_level_sensor_has_no_residual()
    {
        See(5);
        room.Wait(24 * 60).Settle();

        room.Days.ShouldHaveSingleItem().Residual.ShouldBeNull();
        room.Days[0].Peak.ShouldBe(5);
    }
}
