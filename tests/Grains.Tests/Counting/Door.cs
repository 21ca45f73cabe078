using System.Collections.Immutable;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.History;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Tests.Counting;

/// <summary>A station whose readings are folded in one after the other, as its grain would, and the history that comes of it.</summary>
sealed class Door(StationProfile station, TimeZoneInfo? zone = null)
{
    public static readonly TimeZoneInfo Chizhou = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    /// <summary>Ten in the morning of a winter's day in Chizhou.</summary>
    public static readonly DateTimeOffset Morning = new(2026, 11, 21, 10, 0, 0, TimeSpan.FromHours(8));

    readonly List<Bucket> _buckets = [];
    readonly List<SensorDay> _days = [];

    public Door() : this(OneDoor()) { }

    public StationProfile Station { get; set; } = station;
    public ServiceClock Clock { get; } = new(zone ?? Chizhou);
    public StationCounts Counts { get; set; } = StationCounts.Empty;
    public DateTimeOffset Now { get; set; } = Morning;
    public IReadOnlyList<Bucket> Buckets => _buckets;
    public IReadOnlyList<SensorDay> Days => _days;
    public Dictionary<Verdict, int> Verdicts { get; } = [];

    public static StationProfile OneDoor(Func<SensorProfile, SensorProfile>? door = null, Func<ZoneProfile, ZoneProfile>? hall = null) => new()
    {
        Id = "cz-0001",
        Kind = StationKind.Community,
        Area = "341702010004",
        Name = new("站"),
        Lat = 30.65,
        Lon = 117.49,
        Capacity = 60,
        Zones = [(hall ?? (z => z))(new ZoneProfile { Id = "hall", Capacity = 40, Hours = "Mo-Su 08:30-20:30" })],
        Sensors = [(door ?? (s => s))(new SensorProfile { Id = "door-1", Zone = "hall" })],
    };

    public static Door AroundTheClock(int everySeconds = 3600) =>
        new(OneDoor(door => door with { EverySeconds = everySeconds }, hall => hall with { Hours = "24/7" }));

    public Verdict Read(Reading reading, DateTimeOffset? now = null)
    {
        Now = now ?? Now;
        var counted = Take(Counter.Record(Station, Clock, Counts, reading, Now));
        Verdicts[counted] = Verdicts.GetValueOrDefault(counted) + 1;
        return counted;
    }

    /// <summary>A register reading without a time of its own.</summary>
    public Verdict Total(long @in, long @out, string? boot = null, long? seq = null, string sensor = "door-1") =>
        Read(new RegisterReading(sensor, null, @in, @out, boot, seq));

    /// <summary>A register reading stamped with the present.</summary>
    public Verdict Stamped(long @in, long @out, DateTimeOffset at, string? boot = null, long? seq = null) =>
        Read(new RegisterReading("door-1", at, @in, @out, boot, seq));

    public Verdict Passed(string id, int @in, int @out, DateTimeOffset? at = null) => Read(new IntervalReading("door-1", at, id, @in, @out));

    public Door Wait(TimeSpan time)
    {
        Now += time;
        return this;
    }

    public Door Wait(int minutes) => Wait(TimeSpan.FromMinutes(minutes));

    public void Settle() => Take(Counter.Settle(Station, Clock, Counts, Now));

    public Verdict Recount(int people, string zone = "hall") => Take(Counter.Recount(Station, Clock, Counts, zone, people, Now));

    public Occupancy Look() => Occupancy.At(Station, Clock, Counts, Now);

    public ZoneOccupancy Hall => Look().Zones[0];

    public SensorHealth Health => Look().Sensors[0];

    /// <summary>What is in history together with what is still open.</summary>
    public HistoryRows History()
    {
        var pending = Counter.Pending(Station, Clock, Counts, Now);
        return new([.. _buckets, .. pending.Buckets], [.. _days, .. pending.Days]);
    }

    public (int In, int Out) Moved()
    {
        var days = History().Days;
        return (days.Sum(day => day.In), days.Sum(day => day.Out));
    }

    Verdict Take(Counted counted)
    {
        Counts = counted.Counts;
        _buckets.AddRange(counted.History.Buckets);
        _days.AddRange(counted.History.Days);
        return counted.Verdict;
    }
}
