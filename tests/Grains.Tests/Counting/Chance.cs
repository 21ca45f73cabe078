using FsCheck;
using FsCheck.Fluent;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Tests.Counting;

/// <summary>Generators: a life of a station with everything a device, a network, staff and a clock can do to it.</summary>
static class Chance
{
    static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(100);

    /// <summary>Two doors in a hall that closes, a door in a rest area that does not, and a room with a level sensor.</summary>
    public static readonly StationProfile Station = Door.OneDoor() with
    {
        Zones = [
            new() { Id = "hall", Capacity = 40, Hours = "Mo-Su 08:30-20:30" }, new() { Id = "rest", Capacity = 20, Hours = "24/7" },
            new() { Id = "room", Capacity = 10 },
        ],
        Sensors = [
            new() { Id = "a", Zone = "hall", EverySeconds = 600 }, new() { Id = "b", Zone = "hall", Bits = 16, Invert = true, EverySeconds = 900 },
            new() { Id = "c", Zone = "rest", Down = CountsDown.Out, EverySeconds = 1800 },
            new() { Id = "d", Zone = "room", Type = SensorType.Level, EverySeconds = 300 },
        ],
    };

    public static void ForAll<T>(Gen<T> gen, Action<T> holds) => Check.One(Thorough, Prop.ForAll(gen.ToArbitrary(), holds));

    static Gen<string> Line { get; } = Gen.Elements("a", "b", "c");

    // Mostly nothing or a little, now and then hours, a day or weeks, and sometimes back.
    static Gen<TimeSpan> Gap { get; } = Gen.Frequency(
        (6, Gen.Choose(0, 1_200_000)), (3, Gen.Choose(0, 20_000_000)), (1, Gen.Choose(0, 2_000_000_000)), (1, Gen.Choose(-600_000, 0)))
        .Select(ms => TimeSpan.FromMilliseconds(ms));

    static Gen<TimeSpan?> Lag { get; } = Gen.Frequency<TimeSpan?>(
        (3, Gen.Constant<TimeSpan?>(null)), (4, Gen.Choose(0, 240).Select(s => (TimeSpan?)TimeSpan.FromSeconds(s))),
        (2, Gen.Choose(0, 700_000).Select(s => (TimeSpan?)TimeSpan.FromSeconds(s))),
        (1, Gen.Choose(-4000, 0).Select(s => (TimeSpan?)TimeSpan.FromSeconds(s))));

    static Gen<Reading> Sent(DateTimeOffset now) => Gen.OneOf(
        from sensor in Line
        from lag in Lag
        from totals in Gen.Choose(0, 65_535).Two()
        from boot in Gen.Elements(null, "x", "y", "z")
        from seq in Gen.Frequency((2, Gen.Constant<long?>(null)), (1, Gen.Choose(0, 50).Select(n => (long?)n)))
        select (Reading)new RegisterReading(sensor, now - lag, totals.Item1 / 400, totals.Item2 / 400, boot, seq),
        from sensor in Line
        from lag in Lag
        from id in Gen.Choose(0, 300)
        from moved in Gen.Choose(0, 60).Two()
        select (Reading)new IntervalReading(sensor, now - lag, $"{id}", moved.Item1, moved.Item2),
        from lag in Lag
        from people in Gen.Choose(0, 15)
        select (Reading)new LevelReading("d", now - lag, people));

    /// <summary>One step of a station's life, done to a door.</summary>
    static Gen<Action<Door>> Step { get; } =
        from gap in Gap
        from kind in Gen.Choose(0, 11)
        from reading in Sent(DateTimeOffset.UnixEpoch)
        from people in Gen.Choose(0, 30)
        from zone in Gen.Elements("hall", "rest", "room")
        select (Action<Door>)(door =>
        {
            door.Wait(gap);
            if (kind == 0) door.Settle();
            else if (kind == 1) door.Recount(people, zone);
            else door.Read(reading with { At = door.Now + (reading.At - DateTimeOffset.UnixEpoch) });
        });

    /// <summary>A station after a random life, and how much longer it is left alone.</summary>
    public static Gen<(Action<Door>[] Steps, TimeSpan Alone)> Life { get; } =
        from steps in Step.ArrayOf()
        from alone in Gap
        select (steps, alone.Duration());

    public static Door Live(this Action<Door>[] steps)
    {
        var door = new Door(Station);
        foreach (var step in steps) step(door);
        return door;
    }
}
