using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OrleansHub.Grains.Duty;

namespace OrleansHub.Grains.Stations;

/// <summary>
/// What a city file says of one station: everything that does not move by itself. Positions are WGS-84 degrees, hours are OSM
/// <c>opening_hours</c>. Imported as a whole and immutable; a station has at least one zone and every sensor and kiosk names one.
/// </summary>
public sealed record StationProfile
{
    public required string Id { get; init; }
    public required StationKind Kind { get; init; }
    /// <summary>The NBS code of the innermost area the station lies in.</summary>
    public required string Area { get; init; }
    public required LocalName Name { get; init; }
    public string? Address { get; init; }
    public required double Lat { get; init; }
    public required double Lon { get; init; }
    public string? Phone { get; init; }
    public string? Operator { get; init; }
    public ImmutableArray<string> Tags { get; init; } = [];
    public string? Hours { get; init; }
    public string? StaffedHours { get; init; }
    public int? Capacity { get; init; }
    public ImmutableArray<string> Covers { get; init; } = [];
    public ImmutableArray<ZoneProfile> Zones { get; init; } = [];
    public ImmutableArray<SensorProfile> Sensors { get; init; } = [];
    public ImmutableArray<KioskProfile> Kiosks { get; init; } = [];
    public ImmutableArray<string> Amenities { get; init; } = [];
    public ImmutableArray<ServiceOffer> Services { get; init; } = [];
    /// <summary>Who is on duty when, by kinds of days.</summary>
    public ImmutableArray<Shift> Rota { get; init; } = [];
    /// <summary>The station was given up. It counts no more and is in no list, but its page and its history stay.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Retired { get; init; }
    /// <summary>The id of the station that took a retired one's place.</summary>
    public string? MovedTo { get; init; }

    /// <summary>Whether the station promised to be open beyond ordinary hours.</summary>
    [JsonIgnore]
    public bool IsExtended => Tags.Contains("extended");

    /// <summary>Whether a kiosk stands in a private zone: that it is in use then tells that somebody is there.</summary>
    public bool IsPrivate(KioskProfile kiosk) => kiosk.Zone is { } zone && FindZone(zone) is { Private: true };

    public ZoneProfile? FindZone(string id)
    {
        foreach (var zone in Zones)
        {
            if (zone.Id == id) return zone;
        }
        return null;
    }

    public SensorProfile? FindSensor(string id)
    {
        foreach (var sensor in Sensors)
        {
            if (sensor.Id == id) return sensor;
        }
        return null;
    }

    public KioskProfile? FindKiosk(string id)
    {
        foreach (var kiosk in Kiosks)
        {
            if (kiosk.Id == id) return kiosk;
        }
        return null;
    }
}
