using System.Text.Json;
using OrleansHub.Silo.History;
using OrleansHub.Web.Live.Snapshots;

namespace OrleansHub.Web.History;

/// <summary>Rows of history as the wire contract has them.</summary>
internal static class HistoryJson
{
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
