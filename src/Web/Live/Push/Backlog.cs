using Microsoft.AspNetCore.SignalR;
using OrleansHub.Web.Live.Snapshots;

namespace OrleansHub.Web.Live.Push;

/// <summary>
/// What a connection has missed while its last write was under way: not messages but names of what changed, so it stays small however
/// long it lasts, and only the newest values are ever sent.
/// </summary>
internal sealed class Backlog
{
    /// <summary>Beyond so many stations the whole scope is cheaper to send than to remember what changed in it.</summary>
    public const int MostStations = 1024;

    readonly Dictionary<int, uint> _stations = [];
    readonly HashSet<int> _areas = [];
    Step _last;
    bool _refresh;
    bool _rebuild;

    public Backlog(Step first)
    {
        _last = first;
        Add(first);
    }

    public long Version => _last.Version;

    public void Add(Step step)
    {
        _last = step;
        _rebuild |= step.IsRebuild;
        if (_refresh) return;
        foreach (var change in step.Stations) _stations[change.Station] = _stations.GetValueOrDefault(change.Station) | change.Fields;
        foreach (var area in step.Areas) _areas.Add(area);
        if (!step.IsRefresh && _stations.Count <= MostStations) return;
        _refresh = true;
        _stations.Clear();
        _areas.Clear();
        _stations.TrimExcess();
        _areas.TrimExcess();
    }

    /// <summary>What brings a connection from the version it has to the newest.</summary>
    public SerializedHubMessage[] Messages(long from) => _refresh
        ? Frames.Refresh(_last.Snapshot, _last.View, _last.Version, _rebuild)
        : Frames.Changed(_last.Snapshot, _last.View, from, _last.Version, [.. _stations.Select(station => new StationChange(station.Key, station.Value))], _areas);
}
