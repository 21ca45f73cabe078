using System.Buffers;
using System.Text.Json;
using OrleansHub.Grains.Areas;

namespace OrleansHub.Web.Live.Snapshots;

/// <summary>Writes the sum of an area as the wire contract has it.</summary>
internal static class SummaryJson
{
    /// <summary>One member of a hub message's <c>areas</c>: <c>{"code":"3417","summary":{…}}</c>.</summary>
    public static byte[] Member(string code, Summary summary, PublicCounts counts)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using var json = new Utf8JsonWriter(buffer, StationJson.Relaxed);
        json.WriteStartObject();
        json.WriteString("code"u8, code);
        json.WritePropertyName("summary"u8);
        json.WriteSummary(summary, counts);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    public static void WriteSummary(this Utf8JsonWriter json, in Summary summary, PublicCounts counts)
    {
        // The sum of an area with one station is that station's number.
        var exact = counts == PublicCounts.Exact;
        json.WriteStartObject();
        json.WriteNumber("stations"u8, summary.Stations);
        json.WriteNumber("known"u8, summary.Known);
        json.WriteNumber("open"u8, summary.Open);
        json.WriteNumber("closed"u8, summary.Closed);
        json.WritePropertyName("people"u8);
        json.WriteCount(exact ? summary.People : null);
        json.WriteNumber("capacity"u8, summary.Capacity);
        json.WriteNumber("peopleKnown"u8, summary.PeopleKnown);
        json.WriteNumber("crowded"u8, summary.Crowded);
        json.WriteNumber("kiosks"u8, summary.Kiosks);
        json.WriteNumber("kiosksAvailable"u8, summary.KiosksAvailable);
        json.WritePropertyName("visitsToday"u8);
        json.WriteCount(exact ? summary.VisitsToday : null);
        json.WritePropertyName("visitsExtended"u8);
        json.WriteCount(exact ? summary.VisitsExtended : null);
        json.WriteNumber("incidents"u8, summary.Incidents);
        json.WriteEndObject();
    }
}
