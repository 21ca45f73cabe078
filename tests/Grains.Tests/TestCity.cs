using System.Collections.Immutable;
using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Tests;

/// <summary>A city of two districts for tests; its registry can be given another city, as an import does.</summary>
sealed class TestCity : IStationRegistry
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.FromHours(8));

    public City City { get; set; } = Of(Station("a-1"), Station("a-2"), Station("b-1", area: "341721"));

    public static City Of(params StationProfile[] stations) => new()
    {
        Code = "3417",
        Name = new("池州市", "Chizhou"),
        TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"),
        Version = 1,
        Areas = ImmutableDictionary.CreateRange(new[]
        {
            new Area("3417", new("池州市"), null), new Area("341702", new("贵池区"), "3417"), new Area("341721", new("东至县"), "3417"),
            new Area("341702001", new("池阳街道"), "341702"), new Area("341702001001", new("社区"), "341702001"),
        }.Select(area => KeyValuePair.Create(area.Code, area))),
        Stations = stations.ToImmutableDictionary(station => station.Id),
    };

    public static StationProfile Station(string id, string area = "341702001001", int capacity = 20) => new()
    {
        Id = id,
        Kind = StationKind.Rest,
        Area = area,
        Name = new(id),
        Lat = 30.6,
        Lon = 117.5,
        Hours = "24/7",
        Zones = [new() { Id = "main", Capacity = capacity, Hours = "Mo-Su 08:00-20:00" }],
        Sensors = [new() { Id = "door", Zone = "main" }, new() { Id = "eye", Zone = "main", Type = SensorType.Level }],
        Kiosks = [new() { Id = "k1", Zone = "main", Functions = ["one-net", "guide"] }],
    };
}
