using System.Text.Json;
using OrleansHub.Grains.Duty;
using OrleansHub.Grains.Kiosks;
using OrleansHub.Grains.Reports;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Web.Live.Snapshots;

/// <summary>The values of a public Station that come from people.</summary>
internal static class DeskParts
{
    static readonly ReportKind[] Kinds = Enum.GetValues<ReportKind>();

    /// <summary>
    /// The closure that is on, <c>{"kind":"closure","until":"…","reason":"…"}</c>, that the station was given up,
    /// <c>{"kind":"retired","movedTo":"cz-0007"}</c>, or null.
    /// </summary>
    public static void WriteNotice(this Utf8JsonWriter json, StationProfile station, Closure? closure, TimeZoneInfo zone)
    {
        if (station.Retired)
        {
            json.WriteStartObject();
            json.WriteString("kind"u8, "retired"u8);
            json.WriteString("movedTo"u8, station.MovedTo);
            json.WriteEndObject();
            return;
        }
        if (closure is null)
        {
            json.WriteNullValue();
            return;
        }
        json.WriteStartObject();
        json.WriteString("kind"u8, "closure"u8);
        json.WriteSpan(closure.Until, closure.Reason, zone);
    }

    /// <summary>How many riders said what: <c>{"locked":2,"full":0,…}</c>.</summary>
    public static void WriteReports(this Utf8JsonWriter json, ReportTally reports)
    {
        json.WriteStartObject();
        foreach (var kind in Kinds) json.WriteNumber(WireName<ReportKind>.Of(kind), reports.Count(kind));
        json.WriteEndObject();
    }

    /// <summary>When the last of them said it: <c>{"locked":"…"}</c>.</summary>
    public static void WriteReportTimes(this Utf8JsonWriter json, ReportTally reports, TimeZoneInfo zone)
    {
        json.WriteStartObject();
        foreach (var kind in Kinds)
        {
            if (reports.Newest(kind) is not { } newest) continue;
            json.WritePropertyName(WireName<ReportKind>.Of(kind));
            json.WriteTime(newest, zone);
        }
        json.WriteEndObject();
    }

    /// <summary>Whether each works: <c>{"hot-water":"ok","wifi":"unknown"}</c>.</summary>
    public static void WriteAmenities(this Utf8JsonWriter json, StationProfile station, DeskStanding desk)
    {
        json.WriteStartObject();
        foreach (var amenity in station.Amenities)
        {
            json.WriteString(amenity, WireName<AmenityStatus>.Of(desk.Find(amenity)?.Status ?? AmenityStatus.Unknown));
        }
        json.WriteEndObject();
    }

    /// <summary>When somebody checked: <c>{"hot-water":"…"}</c>.</summary>
    public static void WriteAmenityTimes(this Utf8JsonWriter json, StationProfile station, DeskStanding desk, TimeZoneInfo zone)
    {
        json.WriteStartObject();
        foreach (var amenity in station.Amenities)
        {
            if (desk.Find(amenity) is not { } found) continue;
            json.WritePropertyName(amenity);
            json.WriteTime(found.AsOf, zone);
        }
        json.WriteEndObject();
    }

    /// <summary>The work that is on, <c>{"until":"…","reason":"…"}</c>, or null.</summary>
    public static void WriteWork(this Utf8JsonWriter json, PlannedWork? work, TimeZoneInfo zone)
    {
        if (work is null)
        {
            json.WriteNullValue();
            return;
        }
        json.WriteStartObject();
        json.WriteSpan(work.Until, work.Reason, zone);
    }

    /// <summary>A share of time with three decimals, cut off: 0.9996 is not yet 1.</summary>
    public static void WriteShare(this Utf8JsonWriter json, ReadOnlySpan<byte> name, double? share)
    {
        if (share is { } known) json.WriteNumber(name, Math.Floor(known * 1000) / 1000);
        else json.WriteNull(name);
    }

    static void WriteSpan(this Utf8JsonWriter json, DateTimeOffset? until, string reason, TimeZoneInfo zone)
    {
        json.WritePropertyName("until"u8);
        json.WriteTime(until, zone);
        json.WriteString("reason"u8, reason);
        json.WriteEndObject();
    }
}
