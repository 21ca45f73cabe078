using System.Buffers;
using System.Globalization;
using System.Text;
using OrleansHub.Silo.History;

namespace OrleansHub.Web.History;

/// <summary>History as a table a spreadsheet opens without asking: UTF-8 with its mark, commas, CRLF, local times with offset (RFC 4180).</summary>
internal static class HistoryCsv
{
    public static void Write(IBufferWriter<byte> body, TimeZoneInfo zone, IReadOnlyList<HistorySpan> rows)
    {
        // Without the mark Excel takes UTF-8 for the machine's own code page.
        body.Write("\uFEFFfrom,zone,in,out,low,high,mean\r\n"u8);
        foreach (var row in rows)
        {
            var from = TimeZoneInfo.ConvertTime(row.Start, zone);
            var line = string.Create(CultureInfo.InvariantCulture, $"{from:yyyy-MM-dd'T'HH:mm:sszzz},{Text(row.Zone!)},{row.In},{row.Out},{row.Low},{row.High},{row.Mean:0.##}\r\n");
            Encoding.UTF8.GetBytes(line, body);
        }
    }

    // The wide ones are what an input method for Chinese types, and some spreadsheets take them for the others.
    const string BeginsFormula = "=+-@\t\r\n＝＋－＠";

    /// <summary>A cell that a spreadsheet takes for the text it is: what begins with one of these it would run as a formula.</summary>
    public static string Text(string value)
    {
        var safe = value.Length > 0 && BeginsFormula.Contains(value[0], StringComparison.Ordinal) ? "'" + value : value;
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
