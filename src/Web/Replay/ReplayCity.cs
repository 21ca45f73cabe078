using System.Collections.Immutable;
using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Web.Replay;

/// <summary>A city made of the stations of a recording; each is one zone, which is emptied when its service day ends.</summary>
internal static class ReplayCity
{
    public const string Zone = "main";

    public static City Of(LocalName name, TimeZoneInfo zone, IEnumerable<StationProfile> stations) => new()
    {
        Code = "replay",
        Name = name,
        TimeZone = zone,
        Areas = ImmutableDictionary<string, Area>.Empty.Add("replay", new("replay", name, null)),
        Stations = stations.ToImmutableDictionary(station => station.Id),
    };

    public static StationProfile Station(
        string id, LocalName name, StationKind kind, (double Lat, double Lon) place, int? capacity, IEnumerable<SensorProfile> sensors) => new()
        {
            Id = id,
            Kind = kind,
            Area = "replay",
            Name = name,
            Lat = place.Lat,
            Lon = place.Lon,
            Capacity = capacity,
            Zones = [new() { Id = Zone, Name = name, Kind = "hall", Capacity = capacity }],
            Sensors = [.. sensors],
        };
}
