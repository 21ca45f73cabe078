using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Tests.Counting;

public sealed class SilenceTests
{
    [Theory]
    [InlineData(0, Freshness.Live)]
    [InlineData(119, Freshness.Live)]
    [InlineData(120, Freshness.Stale)]
    [InlineData(359, Freshness.Stale)]
    [InlineData(360, Freshness.Unknown)]
    [InlineData(36_000, Freshness.Unknown)]
    public void A_sensor_of_a_minute_falls_silent(int seconds, Freshness expected)
    {
        var door = new Door();
        door.Total(0, 0);

        var look = door.Wait(TimeSpan.FromSeconds(seconds)).Look();

        (look.Freshness, look.Zones[0].Freshness, look.Sensors[0].Freshness).ShouldBe((expected, expected, expected));
        look.People.ShouldBe(expected == Freshness.Unknown ? null : 0);
        look.Level.ShouldBe(expected == Freshness.Unknown ? Level.Unknown : Level.Quiet);
        look.AsOf.ShouldBe(Door.Morning);
    }

    [Fact]
    public void Each_change_by_the_clock_is_announced()
    {
        var door = new Door();
        door.Total(0, 0);
        var announced = new List<double>();

        for (var next = door.Look().NextChange; next < DateTimeOffset.MaxValue; next = door.Look().NextChange)
        {
            announced.Add((next - door.Now).TotalSeconds);
            door.Now = next;
        }

        announced.ShouldBe([120, 240, 18 * 3600 - 360]);
    }

    [Fact]
    public void Nothing_heard_yet_is_unknown()
    {
        var look = new Door().Look();

        look.ShouldSatisfyAllConditions(
            it => it.People.ShouldBeNull(), it => it.Capacity.ShouldBe(60), it => it.AsOf.ShouldBeNull(),
            it => it.Freshness.ShouldBe(Freshness.Unknown),
            it => it.NextChange.ShouldBe(DateTimeOffset.MaxValue), it => (it.ZonesKnown, it.ZonesCounted).ShouldBe((0, 1)));
    }

    [Fact]
    public void A_zone_is_as_fresh_as_the_worst_of_its_doors()
    {
        var door = new Door(Door.OneDoor() with { Sensors = [new() { Id = "a", Zone = "hall" }, new() { Id = "b", Zone = "hall" }] });
        door.Total(0, 0, sensor: "a");
        door.Look().Freshness.ShouldBe(Freshness.Unknown);

        door.Total(0, 0, sensor: "b");
        door.Look().Freshness.ShouldBe(Freshness.Live);

        door.Wait(2).Total(0, 0, sensor: "a");
        door.Look().Freshness.ShouldBe(Freshness.Stale);
    }

    [Fact]
    public void A_level_sensor_alone_decides_for_its_zone()
    {
        var door = new Door(Door.OneDoor() with
        {
            Sensors = [
                new() { Id = "a", Zone = "hall" }, new() { Id = "room", Zone = "hall", Type = SensorType.Level }, new() { Id = "b", Zone = "hall" },
            ],
        });

        door.Read(new LevelReading("room", null, 4));

        (door.Look().People, door.Look().Freshness).ShouldBe((4, Freshness.Live));
    }

    [Fact]
    public void Sums_are_of_the_known_zones_and_say_how_many()
    {
        var door = new Door(Door.OneDoor() with
        {
            Zones = [
                new() { Id = "hall", Capacity = 40 }, new() { Id = "rest", Capacity = 20 },
                new() { Id = "office", Capacity = 8, Private = true }, new() { Id = "yard", Capacity = 99 },
            ],
            Sensors = [
                new() { Id = "a", Zone = "hall", EverySeconds = 600 }, new() { Id = "b", Zone = "rest" },
                new() { Id = "c", Zone = "office", EverySeconds = 600 },
            ],
        });
        foreach (var sensor in new[] { "a", "b", "c" }) door.Total(0, 0, sensor: sensor);
        door.Wait(1);
        foreach (var sensor in new[] { "a", "b", "c" }) door.Total(5, 0, sensor: sensor);

        door.Look().ShouldSatisfyAllConditions(
            it => (it.People, it.Capacity, it.VisitsToday).ShouldBe((10, 60, 10)), it => (it.ZonesKnown, it.ZonesCounted).ShouldBe((2, 2)));
        door.Wait(7).Look().ShouldSatisfyAllConditions(
            it => (it.People, it.Capacity, it.Freshness).ShouldBe((5, 40, Freshness.Live)), it => (it.ZonesKnown, it.ZonesCounted).ShouldBe((1, 2)),
            it => it.Zones.Select(zone => zone.People).ShouldBe([5, null, 5, null]));
        door.Wait(60).Look().ShouldSatisfyAllConditions(
            it => it.People.ShouldBeNull(), it => (it.ZonesKnown, it.ZonesCounted).ShouldBe((0, 2)));
    }
}
