using System.Collections.Immutable;
using System.Text.Json;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Web.Live.Snapshots;

/// <summary>The values of a Station that are for staff alone.</summary>
internal static class StaffParts
{
    /// <summary>What passed in the last quarter of an hour, yesterday's drift, and the signed count behind what is shown. All null of a private zone.</summary>
    public static void WriteMovement(this Utf8JsonWriter json, ZoneOccupancy? zone)
    {
        json.WriteWhole("in15"u8, zone?.In15);
        json.WriteWhole("out15"u8, zone?.Out15);
        json.WriteWhole("residual"u8, zone?.Residual);
        json.WriteWhole("raw"u8, zone?.Raw);
    }

    /// <summary>How each counter is, those of private zones too.</summary>
    public static void WriteSensors(this Utf8JsonWriter json, StationProfile station, ImmutableArray<SensorHealth> sensors, TimeZoneInfo zone)
    {
        json.WriteStartArray();
        foreach (var sensor in sensors)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, sensor.Id);
            json.WriteString("zone"u8, sensor.Zone);
            json.WriteString("type"u8, WireName<SensorType>.Of(sensor.Type));
            json.WriteString("freshness"u8, WireName<Freshness>.Of(sensor.Freshness));
            json.WritePropertyName("asOf"u8);
            // Some speak only when somebody passes, and when somebody entered a private zone is nobody's business.
            json.WriteTime(station.FindZone(sensor.Zone) is { Private: true } ? null : sensor.AsOf, zone);
            json.WriteWhole("clockSkewSeconds"u8, sensor.ClockSkewSeconds);
            json.WriteBoolean("implausible"u8, sensor.Implausible);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    static void WriteWhole(this Utf8JsonWriter json, ReadOnlySpan<byte> name, long? number)
    {
        if (number is { } known) json.WriteNumber(name, known);
        else json.WriteNull(name);
    }
}
