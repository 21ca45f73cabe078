using System.Buffers;
using System.Text;
using OrleansHub.Web.History;

namespace OrleansHub.Web.Reporting;

/// <summary>A report as a table a spreadsheet opens without asking: UTF-8 with its mark, commas, CRLF (RFC 4180); the rows of the screen and last the total.</summary>
internal static class ReportCsv
{
    const int Slice = 32 * 1024;

    public static async Task WriteAsync(HttpResponse response, ReportQuery query, ReportTable table, ReportTurn turn, CancellationToken stop)
    {
        var body = response.BodyWriter;
        // Without the mark Excel takes UTF-8 for the machine's own code page.
        body.Write("\uFEFF"u8);
        WriteLine(body, table.Columns.Select(column => ReportCells.Name(column.Title, query.English)));
        foreach (var row in table.Rows)
        {
            WriteLine(body, Texts(query, table, row));
            if (body.UnflushedBytes >= Slice) await turn.SendAsync(body, stop);
        }
        if (table.Total() is { } total) WriteLine(body, Texts(query, table, total));
        await body.FlushAsync(stop);
    }

    static IEnumerable<string> Texts(ReportQuery query, ReportTable table, object?[] row) =>
        row.Select((cell, i) => ReportCells.Text(table.Columns[i], cell, query.Plan.City.TimeZone, query.English));

    static void WriteLine(IBufferWriter<byte> body, IEnumerable<string> cells)
    {
        Encoding.UTF8.GetBytes(string.Join(',', cells.Select(HistoryCsv.Text)), body);
        body.Write("\r\n"u8);
    }
}
