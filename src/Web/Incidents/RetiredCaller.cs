using OrleansHub.Grains.Incidents;
using OrleansHub.Grains.Stations;
using OrleansHub.Web.Live;
using OrleansHub.Web.Live.Push;

namespace OrleansHub.Web.Incidents;

/// <summary>
/// Wakes each station that was given up, once, so that what was open there is closed; whoever deals with it is told. The live city, which
/// looks after all others, knows it no more.
/// </summary>
internal sealed partial class RetiredCaller(
    IStationRegistry registry, IGrainFactory grains, LiveCity city, StaffAudience audience, TimeProvider time, ILogger<RetiredCaller> log) : BackgroundService
{
    static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    // What was closed before is old news; with several processes each tells its own screens, whichever was first.
    static readonly TimeSpan News = TimeSpan.FromMinutes(1);

    readonly HashSet<string> woken = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Look, time);
        do
        {
            var retired = registry.City.Retired;
            // One that comes back may be given up again.
            woken.RemoveWhere(id => !retired.ContainsKey(id));
            if (woken.Count == retired.Count) continue;
            foreach (var station in retired.Values)
            {
                if (!woken.Contains(station.Id) && await Wake(station)) woken.Add(station.Id);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    async Task<bool> Wake(StationProfile station)
    {
        try
        {
            var grain = grains.GetGrain<IStationGrain>(station.Id);
            await grain.Wake();
            var closed = (await grain.Line()).Desk.Incidents.Closed;
            if (closed is { ClosedBy: IncidentEnd.Retired, ResolvedAt: { } at } && time.GetUtcNow() - at < News) audience.Tell(city.Current, station, closed);
            return true;
        }
        catch (Exception error)
        {
            WakeFailed(station.Id, error.Message);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Station {Station}, which was given up, could not close its incidents and is asked again: {Reason}")]
    partial void WakeFailed(string station, string reason);
}
