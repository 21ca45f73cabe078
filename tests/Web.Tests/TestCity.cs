using System.Collections.Immutable;
using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Web.Tests;

/// <summary>A small city: districts D1 and D2; s-0 … s-n alternate between them, each with doors a and b, a room, a night zone and a kiosk.</summary>
internal static class TestCity
{
    public const string Code = "99";
    public const string District1 = "9901";
    public const string District2 = "9902";

    public static City Of(int stations = 4) => new()
    {
        Code = Code,
        Name = new("试验市", "Testville"),
        TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"),
        Areas = new Area[] { new(Code, new("试验市"), null), new(District1, new("一区"), Code), new(District2, new("二区"), Code) }
            .ToImmutableDictionary(area => area.Code),
        Stations = Enumerable.Range(0, stations).Select(Station).ToImmutableDictionary(station => station.Id),
    };

    static StationProfile Station(int number) => new()
    {
        Id = $"s-{number}",
        Kind = StationKind.Community,
        Area = number % 2 == 0 ? District1 : District2,
        Name = new($"站点 {number}", $"Station {number}"),
        Lat = 30.65 + number * 0.001,
        Lon = 117.49,
        Capacity = 60,
        Zones = [new() { Id = "hall", Capacity = 40 }, new() { Id = "room", Capacity = 20 }, new() { Id = "rest", Capacity = 20, Hours = "24/7" }],
        Sensors =
        [
            new() { Id = "a", Zone = "hall" },
            new() { Id = "b", Zone = "hall", Bits = 16 },
            new() { Id = "night", Zone = "rest" },
            new() { Id = "level", Zone = "room", Type = SensorType.Level },
        ],
        Kiosks = [new() { Id = "k", Zone = "hall", Functions = ["one-net", "guide"] }],
    };
}
