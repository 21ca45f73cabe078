using FsCheck;
using FsCheck.Fluent;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Kiosks;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Tests.Counting;

public sealed class GarbageProperties
{
    static readonly long[] Numbers = [
        0, 1, -1, 65_535, 65_536, uint.MaxValue, 1L << 32, int.MaxValue, long.MaxValue, long.MinValue, long.MaxValue - 1,
    ];

    static readonly DateTimeOffset?[] Instants = [
        null, DateTimeOffset.MinValue, DateTimeOffset.MaxValue, DateTimeOffset.UnixEpoch, Door.Morning, Door.Morning.AddDays(-8),
        DateTimeOffset.MaxValue.AddSeconds(-1), DateTimeOffset.MinValue.AddHours(1), Door.Morning.AddYears(3),
    ];

    static Gen<Reading> Garbage { get; } =
        from source in Gen.Elements("a", "b", "c", "d", "nobody", "")
        from at in Gen.Elements(Instants)
        from n in Gen.Elements(Numbers).Two()
        from text in Gen.Elements<string?>(null, "", "x", new string('ю', 10_000))
        from kind in Gen.Choose(0, 3)
        select kind switch
        {
            0 => new RegisterReading(source, at, n.Item1, n.Item2, text, n.Item1),
            1 => new IntervalReading(source, at, text!, (int)n.Item1, (int)n.Item2),
            2 => new LevelReading(source, at, (int)n.Item1),
            _ => (Reading)new KioskReading(source, at, KioskStatus.Available, [], [], null),
        };

    static Gen<StationProfile> Profile { get; } =
        from every in Gen.Elements(int.MinValue, -1, 0, 1, 60, int.MaxValue)
        from most in Gen.Elements(int.MinValue, 0, 120, int.MaxValue)
        from bits in Gen.Elements(int.MinValue, 0, 16, 32, 62, 63, 64, int.MaxValue)
        from capacity in Gen.Elements<int?>(null, int.MinValue, 0, 10, int.MaxValue)
        from hours in Gen.Elements<string?>(null, "24/7", "nonsense")
        from sensors in Gen.Choose(0, 4)
        select Chance.Station with
        {
            Hours = hours,
            Capacity = capacity,
            Zones = [.. Chance.Station.Zones.Select(zone => zone with { Capacity = capacity, Hours = zone.Id == "hall" ? null : zone.Hours })],
            Sensors = [.. Chance.Station.Sensors.Take(sensors).Select(s => s with { EverySeconds = every, MaxPerMinute = most, Bits = bits })],
        };

    static Gen<(Reading, DateTimeOffset, StationProfile)[]> Storm { get; } = (
        from reading in Garbage
        from now in Gen.OneOf(
            Gen.Elements(Instants).Select(at => at ?? Door.Morning), Gen.Choose(0, 90_000).Select(seconds => Door.Morning.AddSeconds(seconds)))
        from profile in Profile
        select (reading, now, profile)).ArrayOf();

    [Fact]
    public void No_garbage_makes_it_throw() => Chance.ForAll(Storm, storm =>
    {
        var door = new Door(Chance.Station);
        foreach (var (reading, now, profile) in storm)
        {
            door.Station = profile;
            door.Read(reading, now);
            door.Look().People.GetValueOrDefault().ShouldBeGreaterThanOrEqualTo(0);
            door.Recount(7);
            door.Settle();
            door.History();
        }
    });

    [Fact]
    public void After_any_garbage_a_good_station_counts_again() => Chance.ForAll(Storm, storm =>
    {
        var door = new Door(Chance.Station);
        foreach (var (reading, now, _) in storm) door.Read(reading, now);

        // Its boot is a new one and its clock is right, as after a technician's visit.
        door.Read(new RegisterReading("a", Door.Morning.AddYears(4), 100, 100, "good", 1), Door.Morning.AddYears(4));
        var (visits, now2) = (door.Look().VisitsToday, Door.Morning.AddYears(4).AddMinutes(1));
        door.Read(new RegisterReading("a", now2, 105, 101, "good", 2), now2).ShouldBe(Verdict.Accepted);

        door.Look().VisitsToday.ShouldBe(visits + 5);
    });
}
