using OrleansHub.Grains.Stations;
using OrleansHub.Web.Incidents;
using OrleansHub.Web.Live.Snapshots;

namespace OrleansHub.Web.Live.Feed;

/// <summary>The one writer of the live city: applies lines as they come, and what the clock alone changes.</summary>
internal sealed partial class LiveCityWriter(
    LiveCity city, SnapshotWriter snapshots, StationCaller caller, LineInbox inbox, IStationRegistry registry, TimeProvider time, ILogger<LiveCityWriter> log) : BackgroundService
{
    // A line that arrives looks at the clock as well: a replay's clock moves in leaps.
    static readonly TimeSpan ClockCheck = TimeSpan.FromMilliseconds(250);

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        // The first request finds every station, if only as silent.
        Apply();
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var clock = time.CreateTimer(_ => inbox.Nudge(), null, ClockCheck, ClockCheck);
        while (await inbox.WaitAsync(stoppingToken)) Apply();
    }

    void Apply()
    {
        try
        {
            city.Publish(snapshots.Advance(registry.City, inbox.Take(), time.GetUtcNow()));
            if (snapshots.Incidents is { } incidents) caller.Call(incidents.Take());
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // One line that cannot be read must not freeze a city's screens.
            StepFailed(error);
        }
    }

    [LoggerMessage(LogLevel.Error, "A change could not be applied to the live city")]
    partial void StepFailed(Exception error);
}
