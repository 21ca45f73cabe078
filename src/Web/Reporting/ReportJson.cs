using System.Globalization;
using System.Text.Json;
using OrleansHub.Web.Live.Snapshots;

namespace OrleansHub.Web.Reporting;

/// <summary>A report as JSON, row by row: head and columns, the rows, and last the total.</summary>
internal static class ReportJson
{
    const int Slice = 32 * 1024;

    public static async Task WriteAsync(HttpResponse response, string report, ReportQuery query, ReportTable table, ReportTurn turn, CancellationToken stop)
    {
        var body = response.BodyWriter;
        var zone = query.Plan.City.TimeZone;
        await using var json = new Utf8JsonWriter(body, StationJson.Relaxed);
        json.WriteStartObject();
        WriteHead(json, report, query);
        json.WriteStartArray("columns"u8);
        foreach (var column in table.Columns)
        {
            json.WriteStartObject();
            json.WriteString("key"u8, column.Key);
            json.WriteString("kind"u8, WireName<CellKind>.Of(column.Kind));
            json.WritePropertyName("title"u8);
            json.WriteName(column.Title);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("rows"u8);
        foreach (var row in table.Rows)
        {
            WriteRow(json, table.Columns, row, zone);
            if (json.BytesPending < Slice) continue;
            json.Flush();
            await turn.SendAsync(body, stop);
        }
        json.WriteEndArray();
        json.WritePropertyName("total"u8);
        if (table.Total() is { } total) WriteRow(json, table.Columns, total, zone);
        else json.WriteNullValue();
        json.WriteEndObject();
        await json.FlushAsync(stop);
        await body.FlushAsync(stop);
    }

    static void WriteHead(Utf8JsonWriter json, string report, ReportQuery query)
    {
        json.WriteString("report"u8, report);
        json.WriteString("area"u8, query.Area);
        json.WritePropertyName("name"u8);
        json.WriteName(query.Name);
        json.WriteString("from"u8, query.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("to"u8, query.To.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("step"u8, query.Step.NameOf());
        json.WritePropertyName("asOf"u8);
        json.WriteTime(query.Now, query.Plan.City.TimeZone);
    }

    static void WriteRow(Utf8JsonWriter json, IReadOnlyList<Column> columns, object?[] row, TimeZoneInfo zone)
    {
        json.WriteStartObject();
        for (var i = 0; i < columns.Count; i++) json.WriteCell(columns[i], row[i], zone);
        json.WriteEndObject();
    }
}
