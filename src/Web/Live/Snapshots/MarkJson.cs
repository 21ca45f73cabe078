using System.Buffers;
using System.Text.Json;
using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Incidents;
using OrleansHub.Grains.Reports;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Web.Live.Snapshots;

/// <summary>Writes the marks of maps.</summary>
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
        json.WritePropertyName("nextChange"u8);
        json.WriteTime(standing.Opening.NextChange, zone);
        json.WritePropertyName("asOf"u8);
        json.WriteTime(standing.Occupancy.AsOf, zone);
        json.WritePropertyName("evidence"u8);
        json.WriteEvidence(standing.Evidence, zone);
        json.WriteEndObject();
        json.Flush();
        return new(buffer.WrittenSpan.ToArray(), id, live, ages);
    }

    static void WriteNow(Utf8JsonWriter json, Standing standing, in Summary share, bool banded)
    {
        var occupancy = standing.Occupancy;
        json.WriteString("open"u8, WireName<OpenState>.Of(standing.Open));
        json.WritePropertyName("people"u8);
        json.WriteCount(banded ? null : occupancy.People);
        json.WritePropertyName("capacity"u8);
        json.WriteCount(occupancy.Capacity);
        json.WriteString("level"u8, WireName<Level>.Of(occupancy.Level));
        json.WriteString("freshness"u8, WireName<Freshness>.Of(occupancy.Freshness));
        json.WritePropertyName("visits"u8);
        json.WriteCount(banded ? null : share.VisitsToday);
        json.WriteNumber("kiosks"u8, share.Kiosks);
        json.WriteNumber("kiosksAvailable"u8, share.KiosksAvailable);
        json.WriteNumber("incidents"u8, share.Incidents);
        json.WriteNumber("locked"u8, standing.Desk.Reports.Count(ReportKind.Locked));
    }

    // The promise that runs now, if any: kept when something proves it, broken when an incident says so, unproven until either.
    static void WritePromise(Utf8JsonWriter json, StationProfile station, Standing standing, StationEntry entry, ServiceClock clock)
    {
        var promise = standing.Desk.Notice is null ? Promise.At(station, clock, entry.At) : null;
        var desk = entry.Line.Desk;
        if (promise is not { } made) json.WriteNull("promise"u8);
        else if (made.IsProvenBy(standing.Proof?.At, desk.CheckedIn)) json.WriteString("promise"u8, "kept"u8);
        else json.WriteString("promise"u8, desk.Incidents.Open?.Find(IncidentCause.NotOpen, null) is { Stands: true } ? "broken"u8 : "unproven"u8);
        json.WriteBoolean("extended"u8, promise is { Extended: true });
        json.WritePropertyName("promisedTo"u8);
        json.WriteTime(promise?.Until, clock.Zone);
    }

    static int At(Utf8JsonWriter json) => (int)(json.BytesCommitted + json.BytesPending);
}
