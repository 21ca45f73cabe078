using System.Text.Json;
using OrleansHub.Grains.History;
using OrleansHub.Silo.History;
using OrleansHub.Web.Live.Snapshots;

namespace OrleansHub.Web.History;

/// <summary>Rows of history as the wire contract has them.</summary>
internal static class HistoryJson
{
    /// <summary>What staff did that shows on a curve; not who.</summary>
    public static void WriteEvents(this Utf8JsonWriter json, IReadOnlyList<DayEvent> events, TimeZoneInfo zone)
    {
        json.WriteStartArray();
        foreach (var happened in events)
        {
            json.WriteStartObject();
            json.WritePropertyName("at"u8);
            json.WriteTime(happened.At, zone);
            json.WriteString("kind"u8, WireName<DayEventKind>.Of(happened.Kind));
            json.WriteString("zone"u8, happened.Zone);
            json.WritePropertyName("people"u8);
            json.WriteCount(happened.People);
            json.WritePropertyName("was"u8);
            json.WriteCount(happened.Was);
            json.WritePropertyName("until"u8);
            json.WriteTime(happened.Until, zone);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public static void WriteRows(this Utf8JsonWriter json, IReadOnlyList<HistorySpan> rows, TimeZoneInfo zone)
    {
        json.WriteStartArray();
        foreach (var row in rows)
        {
            json.WriteStartObject();
            json.WritePropertyName("from"u8);
            json.WriteTime(row.Start, zone);
            json.WriteString("zone"u8, row.Zone);
            json.WriteNumber("in"u8, row.In);
            json.WriteNumber("out"u8, row.Out);
            json.WritePropertyName("low"u8);
            json.WriteCount(row.Low);
            json.WritePropertyName("high"u8);
            json.WriteCount(row.High);
            json.WritePropertyName("mean"u8);
            if (row.Mean is { } mean) json.WriteNumberValue(Math.Round(mean, 2));
            else json.WriteNullValue();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
