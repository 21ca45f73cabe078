using System.Globalization;
using OrleansHub.Silo.Storage;
using OrleansHub.Web.Accounts;
using OrleansHub.Web.Live;
using OrleansHub.Web.Stations;

namespace OrleansHub.Web.Reporting;

/// <summary><c>GET /api/v1/reports/…</c>: a report of the area asked for, or of one's own, sent while it is made and given up when nobody reads on.</summary>
internal sealed class ReportEndpoint(LiveCity city, TimeProvider clock) : IDisposable
{
    /// <summary>How many rows there will be at most, for whoever shows how far the answer has come.</summary>
    public const string RowsHeader = "Report-Rows";

    static readonly TimeSpan Later = TimeSpan.FromSeconds(5);

    readonly SemaphoreSlim turns = new(Math.Max(1, Environment.ProcessorCount / 2));

    public async Task Answer(HttpContext context, IReport report)
    {
        if (ReportQuery.TryRead(context.Request, city.Current, context.AskedArea(), clock.GetUtcNow(), out var query) is { } problem)
        {
            await problem.WriteAsync(context);
            return;
        }
        using var turn = new ReportTurn(turns);
        try
        {
            await turn.TakeAsync(context.RequestAborted);
            var table = await report.Table(query, context.RequestAborted);
            if (ReportQuery.TooLong(table.Expected) is { } tooLong) await tooLong.WriteAsync(context);
            else await Send(context, report.Name, query, table, turn);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the rest.
        }
        catch (StorageUnavailableException) when (!context.Response.HasStarted)
        {
            await ReadProblem.NotReadable.WriteAsync(context, Later);
        }
        catch (StorageUnavailableException)
        {
            // Half a report must not look like a whole one.
            context.Abort();
        }
    }

    public void Dispose() => turns.Dispose();

    static async Task Send(HttpContext context, string report, ReportQuery query, ReportTable table, ReportTurn turn)
    {
        var (response, stop) = (context.Response, context.RequestAborted);
        response.Headers[RowsHeader] = table.Expected.ToString(CultureInfo.InvariantCulture);
        response.ContentType = query.Csv ? PublicBody.Csv : PublicBody.Json;
        if (query.Csv) response.Headers.ContentDisposition = $"attachment; filename=\"{report}-{query.Area}-{query.From:yyyy-MM-dd}-{query.To:yyyy-MM-dd}.csv\"";
        if (HttpMethods.IsHead(context.Request.Method)) return;
        var rows = table with { Rows = Reading(table.Rows, stop) };
        if (query.Csv) await ReportCsv.WriteAsync(response, query, rows, turn, stop);
        else await ReportJson.WriteAsync(response, report, query, rows, turn, stop);
    }

    static IEnumerable<object?[]> Reading(IEnumerable<object?[]> rows, CancellationToken stop)
    {
        foreach (var row in rows)
        {
            stop.ThrowIfCancellationRequested();
            yield return row;
        }
    }
}
