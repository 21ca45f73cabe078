using System.Collections.Concurrent;
using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Web.Live.Feed;

/// <summary>
/// One subscription to a district. Whatever is lost on the way (a change, the area's activation, the subscription) is found by the marks
/// and fetched again; a station the district knows nothing of is woken so that it tells.
/// </summary>
internal sealed partial class DistrictFeed : IAreaObserver
{
    /// <summary>A third of the expiry, so that two renewals may fail.</summary>
    public static readonly TimeSpan RenewEvery = AreaFeed.Expiry / 3;

    readonly string _area;
    readonly IGrainFactory _grains;
    readonly LineInbox _inbox;
    readonly SemaphoreSlim _wakes;
    readonly TimeProvider _time;
    readonly ILogger _log;
    readonly IAreaObserver _reference;
    readonly FeedMarks _marks = new();
    readonly HashSet<string> _told = [];
    long? _keptAt;
    // The stations that have all told: asking each again four times a second is a waste in a large city.
    IEnumerable<string>? _complete;

    public DistrictFeed(string area, IGrainFactory grains, LineInbox inbox, SemaphoreSlim wakes, TimeProvider time, ILogger log)
    {
        (_area, _grains, _inbox, _wakes, _time, _log) = (area, grains, inbox, wakes, time, log);
        _reference = grains.CreateObjectReference<IAreaObserver>(this);
    }

    IAreaGrain Grain => _grains.GetGrain<IAreaGrain>(_area);

    public Task Changed(AreaChange change)
    {
        _marks.Changed(change.Mark);
        // Taken in even when something was missed before it: the versions of the lines keep their order.
        _inbox.Put(change.Lines);
        return Task.CompletedTask;
    }

    /// <summary>Subscribes or renews when it is time, and wakes the stations nothing is known of; to be called often.</summary>
    public async Task Keep(IEnumerable<string> stations, CancellationToken stop)
    {
        if (_keptAt is null || _marks.Lost) await Subscribe();
        else if (_time.GetElapsedTime(_keptAt.Value) >= RenewEvery) await Renew();
        if (ReferenceEquals(stations, _complete)) return;
        var missing = stations.Where(station => !_told.Contains(station)).ToArray();
        await Wake(missing, stop);
        if (missing.All(_told.Contains)) _complete = stations;
    }

    public async Task Leave()
    {
        await Grain.Unsubscribe(_reference);
        _grains.DeleteObjectReference<IAreaObserver>(_reference);
    }

    async Task Subscribe()
    {
        _marks.Subscribing();
        var feed = await Grain.Subscribe(_reference);
        if (_marks.Subscribed(feed.Mark))
        {
            _told.Clear();
            _complete = null;
        }
        foreach (var line in feed.Lines) _told.Add(line.Id);
        _inbox.Put(feed.Lines);
        _keptAt = _time.GetTimestamp();
        Subscribed(_area, feed.Lines.Length);
    }

    async Task Renew()
    {
        _marks.Renewed(await Grain.Renew(_reference));
        _keptAt = _time.GetTimestamp();
    }

    async Task Wake(string[] stations, CancellationToken stop)
    {
        if (stations.Length == 0) return;
        var awake = new ConcurrentBag<string>();
        var calls = new List<Task>(stations.Length);
        foreach (var station in stations)
        {
            await _wakes.WaitAsync(stop);
            calls.Add(WakeOne(station, awake));
        }
        await Task.WhenAll(calls);
        _told.UnionWith(awake);
    }

    async Task WakeOne(string station, ConcurrentBag<string> awake)
    {
        try
        {
            await _grains.GetGrain<IStationGrain>(station).Wake();
            awake.Add(station);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            WakeFailed(station, error.Message);
        }
        finally
        {
            _wakes.Release();
        }
    }

    [LoggerMessage(LogLevel.Debug, "Follows district {Area}, which knows {Lines} stations")]
    partial void Subscribed(string area, int lines);

    [LoggerMessage(LogLevel.Warning, "Station {Station} could not be woken and is asked again: {Reason}")]
    partial void WakeFailed(string station, string reason);
}
