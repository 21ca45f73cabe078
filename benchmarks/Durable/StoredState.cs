using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Bench.Durable;

/// <summary>A station's state as it is after some readings of its door: what every commit of the product carries.</summary>
static class StoredState
{
    public static StationState Make()
    {
        var station = new StationProfile
        {
            Id = "s-000001",
            Kind = StationKind.Rest,
            Area = "341701",
            Name = new("暖新驿站"),
            Lat = 30.6,
            Lon = 117.5,
            Hours = "24/7",
            Zones = [new() { Id = "hall", Capacity = 60 }],
            Sensors = [new() { Id = "door-1", Zone = "hall" }],
        };
        var counts = StationCounts.Empty;
        var clock = new ServiceClock(TimeZoneInfo.Utc);
        for (var i = 0; i < 20; i++)
        {
            var at = DateTimeOffset.UnixEpoch.AddYears(56).AddMinutes(i);
            counts = Counter.Record(station, clock, counts, new RegisterReading("door-1", at, 1_000_000 + i, 1_000_000 + i / 2, "a1", i), at).Counts;
        }
        return new() { Counts = counts, Version = 20 };
    }
}
