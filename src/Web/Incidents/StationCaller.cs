using System.Collections.Concurrent;
using System.Threading.Channels;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Web.Incidents;

/// <summary>Wakes the stations whose incidents would change, a few at a time, each once however often it is asked for meanwhile.</summary>
internal sealed partial class StationCaller(IGrainFactory grains, ILogger<StationCaller> log) : BackgroundService
{
    const int AtOnce = 16;

    readonly Channel<string> calls = Channel.CreateUnbounded<string>();
    readonly ConcurrentDictionary<string, bool> waiting = [];

    public void Call(IReadOnlyCollection<string> stations)
    {
        foreach (var station in stations)
        {
            if (waiting.TryAdd(station, true)) calls.Writer.TryWrite(station);
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Parallel.ForEachAsync(calls.Reader.ReadAllAsync(stoppingToken), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stoppingToken }, Wake);

    async ValueTask Wake(string station, CancellationToken stop)
    {
        // Taken out first: what changes while the station is being woken may be news to it.
        waiting.TryRemove(station, out _);
        try
        {
            await grains.GetGrain<IStationGrain>(station).Wake();
        }
        catch (Exception error) when (!stop.IsCancellationRequested)
        {
            // The watch asks for it again.
            WakeFailed(station, error.Message);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Station {Station} could not be woken to see to its incidents and is asked again: {Reason}")]
    partial void WakeFailed(string station, string reason);
}
