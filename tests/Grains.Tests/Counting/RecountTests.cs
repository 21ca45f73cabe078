using OrleansHub.Grains.Counting;

namespace OrleansHub.Grains.Tests.Counting;

public sealed class RecountTests
{
    [Fact]
    public void From_a_recount_the_count_goes_on()
    {
        var door = new Door();
        door.Total(0, 0);
        door.Wait(1).Total(3, 8);

        door.Recount(20).ShouldBe(Verdict.Accepted);
        door.Wait(1).Total(4, 10);

        door.Hall.Raw.ShouldBe(19);
        door.Moved().ShouldBe((4, 10));
    }

    [Fact]
    public void A_recount_shows_in_the_quarter_and_the_peak_but_moves_nobody()
    {
        var door = new Door();
        door.Wait(1).Total(0, 0);
        door.Wait(1).Recount(25);
        door.Wait(1).Total(0, 5);

        var quarter = door.History().Buckets.ShouldHaveSingleItem();

        (quarter.In, quarter.Out, quarter.Low, quarter.High).ShouldBe((0, 5, 0, 25));
        door.History().Days.ShouldHaveSingleItem().ShouldSatisfyAllConditions(day => day.Peak.ShouldBe(25), day => day.Residual.ShouldBe(-5));
    }

    [Theory]
    [InlineData("hall", -1)]
    [InlineData("hall", 100_001)]
    [InlineData("cellar", 3)]
    public void What_no_zone_can_hold_and_zones_that_are_not_there_are_refused(string zone, int people)
    {
        var door = new Door();

        door.Recount(people, zone).ShouldBe(Verdict.Invalid);

        door.Counts.ShouldBeSameAs(StationCounts.Empty);
    }

    [Fact]
    public void A_recount_does_not_make_silent_sensors_speak()
    {
        var door = new Door();

        door.Recount(5).ShouldBe(Verdict.Accepted);

        door.Look().People.ShouldBeNull();
        door.Total(0, 0);
        door.Look().People.ShouldBe(5);
    }
}
