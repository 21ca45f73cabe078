using OrleansHub.Grains.Duty;
using OrleansHub.Grains.Stations;
using OrleansHub.Silo.Storage;
using OrleansHub.Web.Hosting;

namespace OrleansHub.Web.Duty;

/// <summary>What staff do, on its way to the station: answered after the commit, or with 503 and nothing done.</summary>
internal sealed partial class DeskCalls(IGrainFactory grains, ILogger<DeskCalls> log)
{
    static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);
    static readonly TimeSpan WhileStorageMends = TimeSpan.FromSeconds(5);

    /// <summary>The id of the station that a request is about.</summary>
    public static string StationOf(HttpContext context) => (string)context.Request.RouteValues["id"]!;

    public IStationGrain Station(HttpContext context) => grains.GetGrain<IStationGrain>(StationOf(context));

    /// <summary>Enters all of it in order and then answers; an entry that is refused ends it with a problem.</summary>
    public Task Enter(HttpContext context, IEnumerable<DeskEntry> entries, Func<DeskVerdict, HubProblem> refused, Func<Task> answer) => Run(context, async () =>
    {
        foreach (var entry in entries)
        {
            var verdict = await Station(context).Enter(entry);
            if (verdict == DeskVerdict.Done) continue;
            await refused(verdict).WriteAsync(context);
            return;
        }
        await answer();
    });

    /// <summary>As above, for what is answered without words.</summary>
    public Task Enter(HttpContext context, DeskEntry entry, Func<DeskVerdict, HubProblem> refused) => Enter(context, [entry], refused, () =>
    {
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    });

    /// <summary>Runs a call of a station; when the storage cannot take it, says so.</summary>
    public async Task Run(HttpContext context, Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (Exception error) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            var busy = error.IsBecause<StorageBusyException>();
            if (!busy && !error.IsBecause<StorageUnavailableException>()) NotDone(log, error);
            await DutyProblem.NotStored.WriteAsync(context, busy ? Moment : WhileStorageMends);
        }
    }

    [LoggerMessage(LogLevel.Error, "What somebody on duty did could not be taken in; they were told so")]
    static partial void NotDone(ILogger logger, Exception error);
}
