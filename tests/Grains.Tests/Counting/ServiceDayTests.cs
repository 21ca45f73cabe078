using OrleansHub.Grains.Counting;
using OrleansHub.Grains.History;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Tests.Counting;

public sealed class ServiceDayTests
{
    static readonly DateOnly Today = new(2026, 11, 21);
    static readonly DateTimeOffset End = new(2026, 11, 22, 4, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public void At_four_a_closed_zone_starts_from_nobody_and_its_residual_is_recorded()
    {
        var door = Busy();
        door.Now = End;

        door.Hall.ShouldSatisfyAllConditions(hall => hall.Raw.ShouldBe(0), hall => hall.Residual.ShouldBe(6));
        door.Look().VisitsToday.ShouldBe(0);
        door.Days.ShouldBeEmpty();

        door.Settle();

        door.Days.ShouldBe([new SensorDay("door-1", "hall", Today, 10, 4, 6, 10)]);
    }

    [Fact]
    public void Just_before_four_nothing_has_changed()
    {
        var door = Busy();

        door.Now = End.AddMilliseconds(-1);

        door.Hall.Raw.ShouldBe(6);
        door.Look().NextChange.ShouldBe(End);
    }

    [Fact]
    public void A_day_is_closed_by_the_next_reading_without_any_tick()
    {
        var door = Busy();
        door.Now = End.AddHours(5);

        door.Total(13, 4);

        door.Days.ShouldHaveSingleItem().Residual.ShouldBe(6);
        door.Look().People.ShouldBe(3);
    }

    [Fact]
    public void A_day_is_closed_once_however_often_anyone_looks()
    {
        var door = Busy();

        foreach (var hours in new[] { 0, 0, 1, 30, 400 })
        {
            door.Now = End.AddHours(hours);
            door.Settle();
        }

        door.Days.Count.ShouldBe(1);
    }

    [Fact]
    public void Of_days_without_a_reading_nothing_is_told()
    {
        var door = Busy();
        door.Now = End.AddDays(20);
        door.Settle();
        var counts = door.Counts;

        door.Wait(TimeSpan.FromDays(3)).Settle();

        door.Days.Select(day => day.Day).ShouldBe([Today]);
        door.Counts.ShouldBeSameAs(counts);
    }

    [Fact]
    public void A_day_on_which_nobody_came_is_told_too()
    {
        var door = new Door();
        door.Total(5, 5);
        door.Now = End;

        door.Settle();

        door.Days.ShouldBe([new SensorDay("door-1", "hall", Today, 0, 0, 0, 0)]);
    }

    [Fact]
    public void Each_door_has_its_own_residual()
    {
        var door = new Door(Door.OneDoor() with
        {
            Sensors = [new() { Id = "a", Zone = "hall", EverySeconds = 7200 }, new() { Id = "b", Zone = "hall", EverySeconds = 7200 }],
        });
        door.Total(0, 0, sensor: "a");
        door.Total(0, 0, sensor: "b");
        door.Wait(60).Total(20, 3, sensor: "a");
        door.Wait(60).Total(1, 14, sensor: "b");
        door.Now = End;

        door.Settle();

        door.Days.Select(day => (day.Sensor, day.Residual, day.Peak)).ShouldBe([("a", 17, 17), ("b", -13, 17)]);
        door.Hall.Residual.ShouldBe(4);
    }

    [Fact]
    public void The_count_is_signed_but_people_are_not()
    {
        var door = new Door();
        door.Total(0, 0);
        door.Wait(1).Total(1, 8);
        door.Hall.ShouldSatisfyAllConditions(hall => hall.People.ShouldBe(0), hall => hall.Raw.ShouldBe(-7));

        door.Wait(1).Total(10, 8);

        door.Hall.ShouldSatisfyAllConditions(hall => hall.People.ShouldBe(2), hall => hall.Raw.ShouldBe(2));
    }

    [Theory]
    [InlineData("Europe/Berlin", "2026-10-24T12:00:00+02:00", "2026-10-25T04:00:00+01:00")]
    [InlineData("Europe/Berlin", "2026-03-28T12:00:00+01:00", "2026-03-29T04:00:00+02:00")]
    public void A_change_of_the_clocks_does_not_move_the_end_of_the_day(string zone, string noon, string end)
    {
        var door = new Door(Door.OneDoor(), TimeZoneInfo.FindSystemTimeZoneById(zone)) { Now = DateTimeOffset.Parse(noon, null) };
        door.Total(0, 0);
        door.Wait(1).Total(5, 0);

        door.Now = DateTimeOffset.Parse(end, null).AddSeconds(-1);
        door.Hall.Raw.ShouldBe(5);
        door.Wait(TimeSpan.FromSeconds(1));
        door.Hall.Raw.ShouldBe(0);
    }

    static Door Busy()
    {
        var door = new Door();
        door.Total(0, 0);
        door.Wait(1).Total(10, 0);
        door.Wait(1).Total(10, 4);
        return door;
    }
}
