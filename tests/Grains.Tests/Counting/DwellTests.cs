using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Tests.Counting;

public sealed class DwellTests
{
    [Fact]
    public void A_zone_open_around_the_clock_is_not_zeroed_and_has_no_residual()
    {
        var rest = Door.AroundTheClock();
        rest.Now = Door.Morning.AddHours(17.5);
        rest.Total(0, 0);
        rest.Wait(10).Total(9, 2);

        rest.Wait(30).Settle();

        rest.Hall.ShouldSatisfyAllConditions(hall => hall.People.ShouldBe(7), hall => hall.Residual.ShouldBeNull());
        rest.Days.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            day => day.Residual.ShouldBeNull(), day => (day.In, day.Out).ShouldBe((9, 2)));
        rest.Look().VisitsToday.ShouldBe(0);
    }

    [Fact]
    public void People_cannot_exceed_the_entries_of_the_last_eight_hours()
    {
        var rest = Door.AroundTheClock();
        rest.Wait(5).Total(0, 0);
        rest.Wait(1).Total(5, 0);
        rest.Wait(4 * 60).Total(8, 0);
        rest.Wait(3 * 60 + 50).Total(8, 0);
        rest.Hall.People.ShouldBe(8);

        // The hour in which the first five came ended at eleven; eight hours later they are presumed gone.
        rest.Look().NextChange.ShouldBe(Door.Morning.AddHours(9).AddMilliseconds(1));
        rest.Now = rest.Look().NextChange;

        rest.Hall.People.ShouldBe(3);
    }

    [Fact]
    public void Who_was_presumed_gone_does_not_come_back_with_the_next_entry()
    {
        var rest = Door.AroundTheClock();
        rest.Wait(5).Total(0, 0);
        rest.Wait(1).Total(50, 0);
        rest.Wait(12 * 60).Total(51, 0);

        rest.Wait(1).Total(51, 1);

        rest.Hall.People.ShouldBe(0);
    }

    [Fact]
    public void A_recount_begins_the_time_of_those_who_are_there_anew()
    {
        var rest = Door.AroundTheClock();
        rest.Total(0, 0);
        rest.Wait(20 * 60).Total(0, 0);

        rest.Recount(12).ShouldBe(Verdict.Accepted);

        rest.Wait(7 * 60).Total(0, 0);
        rest.Hall.People.ShouldBe(12);
        rest.Wait(3 * 60);
        rest.Hall.People.ShouldBe(0);
    }

    [Fact]
    public void Exits_without_entries_are_not_carried_into_the_next_day()
    {
        var rest = Door.AroundTheClock();
        rest.Total(0, 0);
        rest.Wait(1).Total(0, 30);
        rest.Wait(24 * 60).Total(0, 30);

        rest.Wait(1).Total(4, 30);

        rest.Hall.People.ShouldBe(4);
    }

    [Fact]
    public void What_a_level_sensor_sees_is_true_however_long_it_stays()
    {
        var rest = new Door(Door.OneDoor(
            sensor => sensor with { Id = "room-1", Type = SensorType.Level, EverySeconds = 86_400 }, hall => hall with { Hours = "24/7" }));
        rest.Read(new LevelReading("room-1", null, 6));

        rest.Wait(30 * 60);

        rest.Look().People.ShouldBe(6);
    }

    [Fact]
    public void A_zone_without_hours_follows_its_station()
    {
        var station = Door.OneDoor(hall: zone => zone with { Hours = null }) with { Hours = "24/7" };
        var door = new Door(station) { Now = Door.Morning.AddHours(17.5) };
        door.Total(0, 0);
        door.Wait(1).Total(3, 0);

        door.Wait(60);

        door.Hall.Raw.ShouldBe(3);
    }
}
