using System.Buffers;
using System.Text.Json;
using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Incidents;
using OrleansHub.Grains.Reports;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Web.Live.Snapshots;

/// <summary>
/// Writes the marks of maps. There are ten thousand in a message: what is null or false is left out, and so are the counts of kiosks,
/// incidents and reports where there are none.
/// </summary>
internal static class MarkJson
{
    public static MarkText Write(StationProfile station, Standing standing, StationEntry entry, ServiceClock clock, bool banded)
    {
        var zone = clock.Zone;
        var buffer = new ArrayBufferWriter<byte>(512);
        using var json = new Utf8JsonWriter(buffer, StationJson.Relaxed);
        json.WriteStartObject();
        json.WriteString("id"u8, station.Id);
        var id = At(json);
        json.WriteString("kind"u8, WireName<StationKind>.Of(station.Kind));
        json.WritePropertyName("name"u8);
        json.WriteName(station.Name);
        json.WriteString("area"u8, station.Area);
        json.WriteNumber("lat"u8, station.Lat);
        json.WriteNumber("lon"u8, station.Lon);
        var live = At(json);
        WriteNow(json, standing, entry.Share, banded);
        WritePromise(json, station, standing, entry, clock);
        var ages = At(json);
        Time(json, "nextChange"u8, standing.Opening.NextChange, zone);
        Time(json, "asOf"u8, standing.Occupancy.AsOf, zone);
        if (standing.Evidence is not null)
        {
            json.WritePropertyName("evidence"u8);
            json.WriteEvidence(standing.Evidence, zone);
        }
        json.WriteEndObject();
        json.Flush();
        return new(buffer.WrittenSpan.ToArray(), id, live, ages);
    }

    static void WriteNow(Utf8JsonWriter json, Standing standing, in Summary share, bool banded)
    {
        var occupancy = standing.Occupancy;
        json.WriteString("open"u8, WireName<OpenState>.Of(standing.Open));
        Known(json, "people"u8, banded ? null : occupancy.People);
        Known(json, "capacity"u8, occupancy.Capacity);
        json.WriteString("level"u8, WireName<Level>.Of(occupancy.Level));
        json.WriteString("freshness"u8, WireName<Freshness>.Of(occupancy.Freshness));
        Known(json, "visits"u8, banded ? null : share.VisitsToday);
        Some(json, "kiosks"u8, share.Kiosks);
        Some(json, "kiosksAvailable"u8, share.KiosksAvailable);
        Some(json, "incidents"u8, share.Incidents);
        Some(json, "locked"u8, standing.Desk.Reports.Count(ReportKind.Locked));
    }

    // The promise that runs now, if any: kept when something proves it, broken when an incident says so, unproven until either.
    static void WritePromise(Utf8JsonWriter json, StationProfile station, Standing standing, StationEntry entry, ServiceClock clock)
    {
        var promise = standing.Desk.Notice is null ? Promise.At(station, clock, entry.At) : null;
        if (promise is not { } made) return;
        var desk = entry.Line.Desk;
        if (made.IsProvenBy(standing.Proof?.At, desk.CheckedIn)) json.WriteString("promise"u8, "kept"u8);
        else json.WriteString("promise"u8, desk.Incidents.Open?.Find(IncidentCause.NotOpen, null) is { Stands: true } ? "broken"u8 : "unproven"u8);
        if (made.Extended) json.WriteBoolean("extended"u8, true);
        Time(json, "promisedTo"u8, made.Until, clock.Zone);
    }

    static void Known(Utf8JsonWriter json, ReadOnlySpan<byte> name, int? count)
    {
        if (count is { } known) json.WriteNumber(name, known);
    }

    static void Some(Utf8JsonWriter json, ReadOnlySpan<byte> name, int count)
    {
        if (count != 0) json.WriteNumber(name, count);
    }

    static void Time(Utf8JsonWriter json, ReadOnlySpan<byte> name, DateTimeOffset? at, TimeZoneInfo zone)
    {
        if (at is null) return;
        json.WritePropertyName(name);
        json.WriteTime(at, zone);
    }

    static int At(Utf8JsonWriter json) => (int)(json.BytesCommitted + json.BytesPending);
}
