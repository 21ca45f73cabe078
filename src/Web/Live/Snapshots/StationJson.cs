using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Kiosks;
using OrleansHub.Grains.Stations;
using F = OrleansHub.Web.Live.Snapshots.StationField;

namespace OrleansHub.Web.Live.Snapshots;

/// <summary>Writes the Station of the wire contract, for the public or with what staff see of its zones. One writer a thread of work; not safe to share.</summary>
internal sealed class StationJson : IDisposable
{
    // Chinese stays readable and a third shorter; the result is never put into HTML unescaped.
    public static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    readonly ArrayBufferWriter<byte> _buffer = new(2048);
    readonly Utf8JsonWriter _json;
    readonly int[] _starts = new int[StationText.FieldCount];
    readonly bool _banded;
    readonly bool _forStaff;

    public StationJson(PublicCounts counts, bool forStaff = false)
    {
        (_banded, _forStaff) = (counts == PublicCounts.Banded, forStaff);
        _json = new(_buffer, Relaxed);
    }

    public StationText Write(StationProfile station, Standing standing, TimeZoneInfo zone, long version)
    {
        _buffer.ResetWrittenCount();
        _json.Reset(_buffer);
        _json.WriteStartObject();
        Profile(station);
        Now(station, standing, zone);
        Field(F.Version, "version"u8);
        _json.WriteNumberValue(version);
        _json.WriteEndObject();
        _json.Flush();
        return new(_buffer.WrittenSpan, _starts);
    }

    public void Dispose() => _json.Dispose();

    void Profile(StationProfile station)
    {
        Field(F.Id, "id"u8);
        _starts[0] = 0;
        _json.WriteStringValue(station.Id);
        Field(F.Kind, "kind"u8);
        _json.WriteStringValue(WireName<StationKind>.Of(station.Kind));
        Field(F.Name, "name"u8);
        _json.WriteName(station.Name);
        Field(F.Area, "area"u8);
        _json.WriteStringValue(station.Area);
        Field(F.Address, "address"u8);
        _json.WriteStringValue(station.Address);
        Field(F.Lat, "lat"u8);
        _json.WriteNumberValue(station.Lat);
        Field(F.Lon, "lon"u8);
        _json.WriteNumberValue(station.Lon);
        Field(F.Phone, "phone"u8);
        _json.WriteStringValue(station.Phone);
        Field(F.Tags, "tags"u8);
        _json.WriteStrings(station.Tags);
    }

    void Now(StationProfile station, Standing standing, TimeZoneInfo zone)
    {
        var occupancy = standing.Occupancy;
        Field(F.Open, "open"u8);
        _json.WriteStringValue(WireName<OpenState>.Of(standing.Open));
        Field(F.Staffed, "staffed"u8);
        _json.WriteTruth(standing.Opening.Staffed);
        Field(F.NextChange, "nextChange"u8);
        _json.WriteTime(standing.Opening.NextChange, zone);
        Field(F.Hours, "hours"u8);
        _json.WriteStringValue(station.Hours);
        _json.WriteString("staffedHours"u8, station.StaffedHours);
        Field(F.Notice, "notice"u8);
        _json.WriteNotice(station, standing.Desk.Notice, zone);
        Field(F.People, "people"u8);
        _json.WriteCount(_banded ? null : occupancy.People);
        Field(F.Capacity, "capacity"u8);
        _json.WriteCount(occupancy.Capacity);
        Field(F.Level, "level"u8);
        _json.WriteStringValue(WireName<Level>.Of(occupancy.Level));
        Field(F.Freshness, "freshness"u8);
        _json.WriteStringValue(WireName<Freshness>.Of(occupancy.Freshness));
        Field(F.AsOf, "asOf"u8);
        _json.WriteTime(occupancy.AsOf, zone);
        Field(F.Evidence, "evidence"u8);
        _json.WriteEvidence(standing.Evidence, zone);
        Field(F.Reports, "reports"u8);
        _json.WriteReports(standing.Desk.Reports);
        Field(F.ReportsAt, "reportsAt"u8);
        _json.WriteReportTimes(standing.Desk.Reports, zone);
        Field(F.Zones, "zones"u8);
        _json.WriteZones(station, standing, zone, _banded, _forStaff);
        Field(F.Kiosks, "kiosks"u8);
        _json.WriteKiosks(station, standing.Kiosks, zone);
        Field(F.Amenities, "amenities"u8);
        _json.WriteAmenities(station, standing.Desk);
        Field(F.AmenitiesAsOf, "amenitiesAsOf"u8);
        _json.WriteAmenityTimes(station, standing.Desk, zone);
    }

    void Field(StationField field, ReadOnlySpan<byte> name)
    {
        _starts[(int)field] = (int)(_json.BytesCommitted + _json.BytesPending);
        _json.WritePropertyName(name);
    }
}
