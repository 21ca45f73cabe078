using System.Collections.Immutable;
using System.Text.Json;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Kiosks;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Web.Live.Snapshots;

/// <summary>The nested values of a public Station.</summary>
internal static class StationParts
{
    public static void WriteName(this Utf8JsonWriter json, LocalName? name)
    {
        if (name is null)
        {
            json.WriteNullValue();
            return;
        }
        json.WriteStartObject();
        json.WriteString("zh"u8, name.Zh);
        json.WriteString("en"u8, name.En);
        json.WriteEndObject();
    }

    public static void WriteStrings(this Utf8JsonWriter json, ImmutableArray<string> values)
    {
        json.WriteStartArray();
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    /// <summary>A count of people or places: never negative, null when unknown.</summary>
    public static void WriteCount(this Utf8JsonWriter json, int? count)
    {
        if (count is { } known) json.WriteNumberValue(Math.Max(0, known));
        else json.WriteNullValue();
    }

    /// <summary>Yes, no, or null when unknown.</summary>
    public static void WriteTruth(this Utf8JsonWriter json, bool? truth)
    {
        if (truth is { } known) json.WriteBooleanValue(known);
        else json.WriteNullValue();
    }

    /// <summary>Local time with its offset, whole seconds.</summary>
    public static void WriteTime(this Utf8JsonWriter json, DateTimeOffset? at, TimeZoneInfo zone)
    {
        if (at is not { } known)
        {
            json.WriteNullValue();
            return;
        }
        var local = TimeZoneInfo.ConvertTime(known, zone);
        json.WriteStringValue(local.AddTicks(-(local.Ticks % TimeSpan.TicksPerSecond)));
    }

    public static void WriteEvidence(this Utf8JsonWriter json, Evidence? evidence, TimeZoneInfo zone)
    {
        if (evidence is null)
        {
            json.WriteNullValue();
            return;
        }
        json.WriteStartObject();
        json.WriteString("kind"u8, WireName<EvidenceKind>.Of(evidence.Kind));
        json.WritePropertyName("at"u8);
        json.WriteTime(evidence.At, zone);
        json.WriteEndObject();
    }

    public static void WriteZones(this Utf8JsonWriter json, StationProfile station, Standing standing, TimeZoneInfo local, bool banded, bool forStaff)
    {
        json.WriteStartArray();
        for (var i = 0; i < station.Zones.Length; i++)
        {
            var (zone, opening, counted) = (station.Zones[i], standing.Opening.Zones[i], Find(standing.Occupancy.Zones, station.Zones[i].Id));
            // Of a private zone (a nursing room) even the level would tell whether somebody is in it.
            var now = zone.Private ? null : counted;
            json.WriteStartObject();
            json.WriteString("id"u8, zone.Id);
            json.WritePropertyName("name"u8);
            json.WriteName(zone.Name);
            json.WriteString("kind"u8, zone.Kind);
            json.WritePropertyName("people"u8);
            json.WriteCount(banded ? null : now?.People);
            json.WritePropertyName("capacity"u8);
            json.WriteCount(now?.Capacity ?? zone.Capacity);
            json.WriteString("level"u8, WireName<Level>.Of(now?.Level ?? Level.Unknown));
            json.WriteString("open"u8, WireName<OpenState>.Of(opening.State));
            // That its counter is silent tells staff nothing of who is in a private zone.
            json.WriteString("freshness"u8, WireName<Freshness>.Of((forStaff ? counted : now)?.Freshness ?? Freshness.Unknown));
            json.WriteString("hours"u8, zone.Hours);
            json.WritePropertyName("nextChange"u8);
            json.WriteTime(opening.NextChange, local);
            json.WriteBoolean("private"u8, zone.Private);
            if (forStaff) json.WriteMovement(now);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public static void WriteKiosks(this Utf8JsonWriter json, StationProfile station, ImmutableArray<KioskStanding> kiosks, TimeZoneInfo zone)
    {
        json.WriteStartArray();
        foreach (var kiosk in kiosks)
        {
            // In a private zone a machine in use tells that somebody is in it, and its screen what for.
            var hidden = station.IsPrivate(kiosk.Profile);
            json.WriteStartObject();
            json.WriteString("id"u8, kiosk.Profile.Id);
            json.WritePropertyName("name"u8);
            json.WriteName(kiosk.Profile.Name);
            json.WriteString("zone"u8, kiosk.Profile.Zone);
            json.WriteString("hours"u8, kiosk.Profile.Hours);
            json.WriteBoolean("offered"u8, kiosk.Offered);
            json.WriteString("status"u8, WireName<KioskStatus>.Of(hidden && kiosk.Status == KioskStatus.InUse ? KioskStatus.Available : kiosk.Status));
            json.WriteStartObject("functions"u8);
            foreach (var function in kiosk.Profile.Functions)
            {
                json.WriteString(function, WireName<FunctionStatus>.Of(kiosk.Functions.GetValueOrDefault(function)));
            }
            json.WriteEndObject();
            json.WritePropertyName("faults"u8);
            json.WriteStrings(kiosk.Faults);
            json.WritePropertyName("asOf"u8);
            json.WriteTime(kiosk.AsOf, zone);
            json.WriteString("screen"u8, hidden ? null : kiosk.Screen);
            json.WritePropertyName("maintenance"u8);
            json.WriteWork(kiosk.Work, zone);
            json.WriteShare("available30d"u8, kiosk.Availability.Available);
            json.WriteShare("unknown30d"u8, kiosk.Availability.Unknown);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    static ZoneOccupancy? Find(ImmutableArray<ZoneOccupancy> zones, string id)
    {
        foreach (var zone in zones)
        {
            if (zone.Id == id) return zone;
        }
        return null;
    }
}
