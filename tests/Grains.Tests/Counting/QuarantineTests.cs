using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Tests.Counting;

public sealed class QuarantineTests
{
    [Fact]
    public void A_movement_no_door_could_pass_is_not_counted_and_the_register_is_based_anew()
    {
        var door = new Door();
        door.Total(0, 0);

        door.Wait(1).Total(5000, 0).ShouldBe(Verdict.Quarantined);
        door.Wait(1).Total(5002, 1).ShouldBe(Verdict.Accepted);

        door.Moved().ShouldBe((2, 1));
        door.Health.ShouldSatisfyAllConditions(health => health.Implausible.ShouldBeTrue(), health => health.Quarantined.ShouldBe(1));
    }

    [Fact]
    public void A_sensor_is_implausible_until_the_service_day_ends()
    {
        var door = new Door();
        door.Total(0, 0);
        door.Wait(1).Total(5000, 0);

        door.Wait(24 * 60);

        door.Health.ShouldSatisfyAllConditions(health => health.Implausible.ShouldBeFalse(), health => health.Quarantined.ShouldBe(1));
    }

    [Fact]
    public void An_implausible_interval_is_refused_once_and_then_known()
    {
        var door = new Door();

        door.Passed("a", 5000, 0).ShouldBe(Verdict.Quarantined);
        door.Passed("a", 5000, 0).ShouldBe(Verdict.Duplicate);

        door.Moved().ShouldBe((0, 0));
    }

    [Fact]
    public void A_counter_known_to_count_down_is_read_backwards()
    {
        var door = new Door(Door.OneDoor(sensor => sensor with { Down = CountsDown.Out }));
        door.Total(100, 100);

        door.Wait(1).Total(109, 96);

        door.Moved().ShouldBe((9, 4));
    }

    [Theory]
    [MemberData(nameof(Unfitting))]
    public void What_does_not_fit_its_sensor_is_invalid_and_changes_nothing(string what, Reading reading)
    {
        var door = new Door(Door.OneDoor() with
        {
            Sensors = [new() { Id = "door-1", Zone = "hall", Bits = 16 }, new() { Id = "room-1", Zone = "hall", Type = SensorType.Level }],
        });

        door.Read(reading).ShouldBe(Verdict.Invalid, what);

        door.Counts.ShouldBeSameAs(StationCounts.Empty);
    }

    public static TheoryData<string, Reading> Unfitting() => new()
    {
        { "a level of a line", new LevelReading("door-1", null, 3) },
        { "a register of a level sensor", new RegisterReading("room-1", null, 3, 3) },
        { "an interval of a level sensor", new IntervalReading("room-1", null, "x", 1, 0) },
        { "a negative total", new RegisterReading("door-1", null, -1, 3) },
        { "a total wider than the register", new RegisterReading("door-1", null, 3, 65_536) },
        { "the largest number", new RegisterReading("door-1", null, long.MaxValue, long.MaxValue) },
        { "a boot that would fill the store", new RegisterReading("door-1", null, 3, 3, new string('x', 65)) },
        { "a negative movement", new IntervalReading("door-1", null, "x", 1, -1) },
        { "an interval without an id", new IntervalReading("door-1", null, "", 1, 1) },
        { "fewer than nobody", new LevelReading("room-1", null, -1) },
        { "more than fit anywhere", new LevelReading("room-1", null, 100_001) },
    };

    [Fact]
    public void A_stranger_is_told_so()
    {
        var door = new Door();

        door.Total(1, 1, sensor: "door-9").ShouldBe(Verdict.UnknownSensor);

        door.Counts.ShouldBeSameAs(StationCounts.Empty);
    }
}
