using System.Collections.Immutable;
using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Duty;
using OrleansHub.Grains.Kiosks;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Web.Tests.Live;

/// <summary>A city of any size whose stations count as the real ones do, without grains: readings in, lines out.</summary>
sealed class SampleCity : IStationRegistry
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.FromHours(8));

    readonly Dictionary<string, StationLine> lines = [];

    public SampleCity(int stations) => City = Of(Enumerable.Range(0, stations).Select(number => Station(number)));

    public City City { get; set; }

    public static City Of(IEnumerable<StationProfile> stations, long version = 1) => new()
    {
        Code = "3417",
        Name = new("池州市", "Chizhou"),
        TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"),
        Version = version,
        Areas = new Area[]
        {
            new("3417", new("池州市", "Chizhou"), null),
            new("341702", new("贵池区", "Guichi"), "3417"), new("341721", new("东至县", "Dongzhi"), "3417"),
            new("341702001", new("池阳街道"), "341702"), new("341702002", new("秋浦街道"), "341702"), new("341721001", new("尧渡镇"), "341721"),
            new("341702001001", new("翠微社区"), "341702001"),
        }.ToImmutableDictionary(area => area.Code),
        Stations = stations.ToImmutableDictionary(station => station.Id),
    };

    /// <summary>Every third station is open around the clock, every fourth has a private zone, every second a kiosk.</summary>
    public static StationProfile Station(int number) => new()
    {
        Id = $"cz-{number:d5}",
        Kind = number % 2 == 0 ? StationKind.Rest : StationKind.Community,
        Area = (number % 5) switch { 0 => "341702001001", 1 => "341702001", 2 => "341702002", 3 => "341721001", _ => "341721" },
        Name = new($"暖新驿站 {number}", $"Rest station {number}"),
        Address = $"长江中路 {number} 号",
        Lat = 30.60 + number % 100 * 0.002,
        Lon = 117.40 + number / 100 * 0.002,
        Phone = "0566-2020000",
        Tags = ["extended"],
        Hours = (number % 3) switch { 0 => "24/7", 1 => "Mo-Su 08:30-20:30", _ => "Mo-Su 17:00-22:00" },
        Capacity = 60,
        Zones = number % 4 == 0
            ? [Hall, new() { Id = "nursing", Name = new("母婴室", "Nursing room"), Kind = "nursing", Capacity = 1, Private = true }]
            : [Hall],
        Sensors = number % 4 == 0
            ? [new() { Id = "door-1", Zone = "hall" }, new() { Id = "room-1", Zone = "nursing", Type = SensorType.Level }]
            : [new() { Id = "door-1", Zone = "hall" }],
        Kiosks = number % 2 == 0 ? [new() { Id = "k1", Zone = "hall", Name = new("自助机", "Kiosk"), Functions = ["one-net", "guide"] }] : [],
        Amenities = number % 2 == 0 ? ["water", "hot-water", "toilet"] : ["water"],
        Services = [new() { Code = "S1", Category = "social", Name = new("社保查询", "Social insurance"), Zone = "hall" }],
    };

    static readonly ZoneProfile Hall = new() { Id = "hall", Name = new("大厅", "Hall"), Kind = "hall", Capacity = 40 };

    public StationLine Line(string station) => lines.GetValueOrDefault(station) ?? StationLine.Silent(station);

    /// <summary>A reading of a station's sensor or kiosk, and the line the station then tells.</summary>
    public StationLine Read(string station, Reading reading, DateTimeOffset now)
    {
        var (profile, before) = (City.Stations[station], Line(station));
        var after = reading is KioskReading beat
            ? before with { Kiosks = KioskBeat.Record(profile, City.Clock, before.Desk, before.Kiosks, beat, now).Kiosks }
            : before with { Counts = Counter.Record(profile, City.Clock, before.Counts, reading, now).Counts };
        return lines[station] = after with { Version = before.Version + 1 };
    }

    /// <summary>What somebody says of a station, and the line the station then tells.</summary>
    public StationLine Say(string station, DeskEntry entry, DateTimeOffset now)
    {
        var before = Line(station);
        return lines[station] = before with { Desk = DeskBook.Enter(City.Stations[station], before.Desk, entry, now).Desk, Version = before.Version + 1 };
    }

    /// <summary>The totals of the door of a station.</summary>
    public StationLine Door(string station, long entered, long left, DateTimeOffset now) =>
        Read(station, new RegisterReading("door-1", now, entered, left), now);

    public StationLine Kiosk(string station, KioskStatus status, DateTimeOffset now) =>
        Read(station, new KioskReading("k1", now, status, ImmutableDictionary<string, FunctionStatus>.Empty, [], "home"), now);
}
