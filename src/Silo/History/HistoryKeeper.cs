using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OrleansHub.Grains.Stations;
using OrleansHub.Silo.Storage;

namespace OrleansHub.Silo.History;

/// <summary>Looks every hour whether history has grown older than it is to be kept (<see cref="HistoryOptions"/>).</summary>
internal sealed partial class HistoryKeeper(HistoryTrim trim, IStationRegistry registry, IOptions<HistoryOptions> options, TimeProvider clock, ILogger<HistoryKeeper> log)
    : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Not at once: a start is for those who wait for it.
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await TrimAsync(stoppingToken);
            }
            catch (Exception error) when (error is StorageBusyException or StorageUnavailableException)
            {
                Postponed(log, error.Message);
            }
        }
    }

    /// <summary>Gives up all that is too old now.</summary>
    public async Task TrimAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var folded = 0;
        while (await trim.FoldDayAsync(now - options.Value.KeepQuarters, stop)) folded++;
        if (folded == 0) return;
        await trim.ForgetDaysAsync(registry.City.Clock.DayOf(now - options.Value.KeepDays), stop);
        Trimmed(log, folded, options.Value.KeepQuarters.TotalDays);
    }

    [LoggerMessage(LogLevel.Information, "Of {Days} service days older than {Kept:0} days only the sums are kept from now on")]
    static partial void Trimmed(ILogger logger, int days, double kept);

    [LoggerMessage(LogLevel.Warning, "Old history is given up later: {Reason}")]
    static partial void Postponed(ILogger logger, string reason);
}
