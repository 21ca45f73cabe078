using OrleansHub.Grains.Stations;
using OrleansHub.Web.Live.Snapshots;

namespace OrleansHub.Web.Live.Feed;

/// <summary>Keeps one subscription to each district of the city, through imports and failures.</summary>
internal sealed partial class DistrictFeeds(LiveCity city, IGrainFactory grains, LineInbox inbox, TimeProvider time, ILogger<DistrictFeeds> log) : BackgroundService
{
    static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);
    static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(2);

    // Of all districts together: enough to keep the storage's commits full, few enough to leave the threads to those who ask meanwhile.
    const int WakesAtOnce = 64;

    readonly SemaphoreSlim _wakes = new(WakesAtOnce);
    readonly Dictionary<string, DistrictFeed> _feeds = [];
    CityPlan? _plan;
    ILookup<string, string> _districts = Array.Empty<string>().ToLookup(id => id);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Look, time);
        do
        {
            Follow(city.Current.Plan);
            var kept = await Task.WhenAll(_districts.Select(district => Keep(district, stoppingToken)));
            if (kept.All(done => done)) city.FedSource.TrySetResult();
            else await Task.Delay(PauseAfterFailure, time, stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    void Follow(CityPlan plan)
    {
        if (ReferenceEquals(plan, _plan)) return;
        _plan = plan;
        _districts = plan.Stations.ToLookup(plan.City.DistrictOf, station => station.Id);
        foreach (var gone in _feeds.Keys.Where(area => !_districts.Contains(area)).ToArray())
        {
            if (_feeds.Remove(gone, out var feed)) _ = Leave(gone, feed);
        }
    }

    async Task<bool> Keep(IGrouping<string, string> district, CancellationToken stop)
    {
        if (!_feeds.TryGetValue(district.Key, out var feed))
        {
            feed = _feeds[district.Key] = new(district.Key, grains, inbox, _wakes, time, log);
        }
        try
        {
            await feed.Keep(district, stop);
            return true;
        }
        catch (Exception error) when (error is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            KeepFailed(district.Key, error.Message);
            return false;
        }
    }

    async Task Leave(string area, DistrictFeed feed)
    {
        try
        {
            await feed.Leave();
        }
        catch (Exception error)
        {
            // The subscription ends by itself when it is not renewed.
            KeepFailed(area, error.Message);
        }
    }

    public override void Dispose()
    {
        _wakes.Dispose();
        base.Dispose();
    }

    [LoggerMessage(LogLevel.Warning, "District {Area} cannot be followed and is tried again: {Reason}")]
    partial void KeepFailed(string area, string reason);
}
