using System.Text.Json;
using System.Text.Json.Serialization;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Tests.Counting;

public sealed class StationCountsTests
{
    static readonly JsonSerializerOptions Stored = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    [Fact]
    public void A_station_with_one_door_stays_under_three_hundred_bytes()
    {
        var door = Busy(new());

        JsonSerializer.SerializeToUtf8Bytes(door.Counts, Stored).Length.ShouldBeLessThan(300, JsonSerializer.Serialize(door.Counts, Stored));
    }

    [Fact]
    public void What_is_stored_is_read_again()
    {
        foreach (var door in new[] { new Door(), Busy(new()), Busy(Door.AroundTheClock()) })
        {
            var stored = JsonSerializer.Serialize(door.Counts, Stored);

            var read = JsonSerializer.Deserialize<StationCounts>(stored, Stored)!;

            JsonSerializer.Serialize(read, Stored).ShouldBe(stored);
            Occupancy.At(door.Station, door.Clock, read, door.Now).ToString().ShouldBe(door.Look().ToString());
        }
    }

    [Fact]
    public void An_empty_object_is_an_empty_station() =>
        JsonSerializer.Deserialize<StationCounts>("{}", Stored)!.Sensors.ShouldBeEmpty();

    [Fact]
    public void A_sensor_that_moves_ends_its_day_in_the_old_zone_and_keeps_its_register()
    {
        var door = Busy(new());
        var (entries, exits) = door.Moved();
        door.Station = door.Station with
        {
            Zones = [.. door.Station.Zones, new() { Id = "rest", Capacity = 20 }],
            Sensors = [door.Station.Sensors[0] with { Zone = "rest" }],
        };

        door.Wait(1).Total(1290, 1250, "a1", 200);

        door.Look().Zones.Select(zone => (zone.Id, zone.People)).ShouldBe([("hall", null), ("rest", 16)]);
        door.History().Days.Select(day => day.Zone).ShouldBe(["hall", "rest"]);
        door.Moved().ShouldBe((entries + 41, exits + 25));
    }

    [Fact]
    public void Sensors_and_zones_that_vanish_leave_their_history_and_are_forgotten()
    {
        var door = Busy(new());
        var (entries, exits) = door.Moved();
        door.Station = Door.OneDoor(sensor => sensor with { Id = "door-2", Zone = "rest" }, zone => zone with { Id = "rest" });

        door.Wait(20).Settle();

        (door.Counts.Zones.Length, door.Counts.Sensors.Length).ShouldBe((0, 0));
        door.Moved().ShouldBe((entries, exits));
        door.Buckets.Sum(bucket => bucket.In).ShouldBe(entries);
    }

    [Fact]
    public void A_server_clock_that_was_years_ahead_does_no_lasting_harm()
    {
        var door = new Door { Now = Door.Morning.AddYears(50) };
        door.Stamped(0, 0, door.Now);
        door.Wait(1).Stamped(5, 0, door.Now);
        door.Now = Door.Morning;
        door.Stamped(7, 1, door.Now);

        door.Wait(1).Stamped(9, 1, door.Now).ShouldBe(Verdict.Accepted);

        door.Look().Freshness.ShouldBe(Freshness.Live);
        door.Wait(10).Look().Freshness.ShouldBe(Freshness.Unknown);
    }

    [Fact]
    public void A_server_clock_that_steps_back_a_little_changes_nothing()
    {
        var door = Busy(new());
        var before = door.Hall.Raw;

        door.Wait(-20).Total(1252, 1225, "a1", 200).ShouldBe(Verdict.Accepted);

        door.Hall.Raw.ShouldBe(before + 3);
    }

    // A morning of one reading a minute, ended within a quarter.
    static Door Busy(Door door)
    {
        for (var minute = 0; minute <= 128; minute++)
        {
            door.Wait(1).Stamped(1121 + minute, 1100 + minute * 125 / 128, door.Now.AddMilliseconds(-345), "a1", 71 + minute);
        }
        return door;
    }
}
