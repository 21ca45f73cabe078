using OrleansHub.Grains.Duty;
using OrleansHub.Grains.Stations;
using OrleansHub.Silo.Storage;
using OrleansHub.Web.Hosting;
using OrleansHub.Web.Stations;

namespace OrleansHub.Web.RiderReports;

/// <summary><c>POST /api/v1/stations/{id}/reports</c>: one tap of a rider. The answer leaves after the commit; who taps twice counts once.</summary>
internal sealed partial class RiderReportsEndpoint(
    IStationRegistry registry, IGrainFactory grains, Reporter reporter, Voices voices, ILogger<RiderReportsEndpoint> log)
{
    static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);
    static readonly TimeSpan WhileStorageMends = TimeSpan.FromSeconds(5);

    static readonly HubProblem NotJson = new(415, "content-type", "A report is JSON", "Send Content-Type: application/json, not compressed.");
    static readonly HubProblem NotAReport = new(
        400, "not-a-report", "This is not a report", "Send {\"kind\":\"locked\"}; the kinds are locked, full, no-water, no-power and ok.");
    static readonly HubProblem NotStored = new(503, "not-stored", "The report cannot be stored now", "Nothing was taken in. Report again after Retry-After.");

    int warned;

    public async Task Post(HttpContext context)
    {
        // A proxy that is believed takes the header away.
        if (context.Request.Headers.ContainsKey("X-Forwarded-For") && Interlocked.Exchange(ref warned, 1) == 0) ProxyNotKnown(log);
        var station = (string)context.Request.RouteValues["id"]!;
        if (!registry.City.Stations.ContainsKey(station))
        {
            await ReadProblem.NoSuchStation.WriteAsync(context);
            return;
        }
        // A page of another origin cannot send this type without asking, so no visitor of it reports unawares.
        if (!context.Request.HasJsonContentType() || context.Request.Headers.ContentEncoding.Count > 0)
        {
            await NotJson.WriteAsync(context);
            return;
        }
        if (await ReportMessage.ReadAsync(context.Request) is not { } report)
        {
            await NotAReport.WriteAsync(context);
            return;
        }
        try
        {
            var voice = reporter.Of(context.Connection.RemoteIpAddress, station, report.Kind);
            var verdict = await voices.Once(voice, DeskVerdict.Done, () => grains.GetGrain<IStationGrain>(station).Enter(new RiderSaid(report.Kind)));
            if (verdict == DeskVerdict.Done) context.Response.StatusCode = StatusCodes.Status202Accepted;
            else await ReadProblem.NoSuchStation.WriteAsync(context);
        }
        catch (Exception error) when (!context.RequestAborted.IsCancellationRequested)
        {
            var busy = error.IsBecause<StorageBusyException>();
            if (!busy && !error.IsBecause<StorageUnavailableException>()) NotTaken(log, error);
            await NotStored.WriteAsync(context, busy ? Moment : WhileStorageMends);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Reports come with X-Forwarded-For from somebody Hub:Proxies does not name. If that is your proxy, all riders behind it count as one: name it there")]
    static partial void ProxyNotKnown(ILogger logger);

    [LoggerMessage(LogLevel.Error, "A rider's report could not be taken in; the rider was told so")]
    static partial void NotTaken(ILogger logger, Exception error);
}
