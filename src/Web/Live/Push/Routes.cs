using OrleansHub.Web.Live.Snapshots;

namespace OrleansHub.Web.Live.Push;

/// <summary>Finds the feeds a change belongs to without looking at each: by station, by area, and box by box. Guarded by the audience.</summary>
internal sealed class Routes
{
    readonly Dictionary<Scope, ScopeFeed> _feeds = [];
    readonly Dictionary<int, ScopeFeed> _ofStation = [];
    readonly Dictionary<int, ScopeFeed> _ofArea = [];
    readonly Dictionary<int, ScopeFeed> _maps = [];
    readonly List<(Stations.Box Box, ScopeFeed Feed)> _boxes = [];

    public IReadOnlyCollection<ScopeFeed> Feeds => _feeds.Values;

    public ScopeFeed GetOrAdd(Scope scope, LiveSnapshot snapshot)
    {
        if (_feeds.TryGetValue(scope, out var feed)) return feed;
        feed = _feeds[scope] = new(scope, scope.In(snapshot.Plan), snapshot.Version);
        Add(feed, snapshot.Plan);
        return feed;
    }

    public void Remove(ScopeFeed feed)
    {
        _feeds.Remove(feed.Scope);
        foreach (var (station, other) in _ofStation) if (other == feed) _ofStation.Remove(station);
        foreach (var (area, other) in _ofArea) if (other == feed) _ofArea.Remove(area);
        foreach (var (area, other) in _maps) if (other == feed) _maps.Remove(area);
        _boxes.RemoveAll(box => box.Feed == feed);
    }

    public void Rebuild(CityPlan plan)
    {
        _ofStation.Clear();
        _ofArea.Clear();
        _maps.Clear();
        _boxes.Clear();
        foreach (var feed in _feeds.Values) Add(feed, plan);
    }

    /// <summary>Gives every feed its part of a difference, and returns those that have one.</summary>
    public List<ScopeFeed> Gather(CityPlan plan, SnapshotDiff diff)
    {
        var touched = new List<ScopeFeed>();
        if (_feeds.Count == 0) return touched;
        var watching = new List<ScopeFeed>();
        foreach (var station in diff.Stations)
        {
            if (_maps.Count > 0) GiveMaps(plan, diff, station, touched);
            watching.Clear();
            FindAll(plan, station, watching);
            if (watching.Count == 0) continue;
            var change = diff.Of(station);
            foreach (var feed in watching) Give(feed, change, touched);
        }
        foreach (var area in diff.Areas)
        {
            Give(_ofArea.GetValueOrDefault(area), area, touched);
            Give(_ofArea.GetValueOrDefault(plan.Areas[area].Parent), area, touched);
            for (var around = area; around >= 0 && _maps.Count > 0; around = plan.Areas[around].Parent) Give(_maps.GetValueOrDefault(around), area, touched);
        }
        return touched;
    }

    void FindAll(CityPlan plan, int station, List<ScopeFeed> watching)
    {
        if (_ofStation.TryGetValue(station, out var its)) watching.Add(its);
        foreach (var area in plan.Lineage(station))
        {
            if (_ofArea.TryGetValue(area, out var around)) watching.Add(around);
        }
        var (lat, lon) = (plan.Stations[station].Lat, plan.Stations[station].Lon);
        foreach (var (box, feed) in _boxes)
        {
            if (box.Contains(lat, lon)) watching.Add(feed);
        }
    }

    void GiveMaps(CityPlan plan, SnapshotDiff diff, int station, List<ScopeFeed> touched)
    {
        bool? seen = null;
        foreach (var area in plan.Lineage(station))
        {
            if (!_maps.TryGetValue(area, out var map)) continue;
            if (!(seen ??= diff.IsSeenOnMap(station))) return;
            Give(map, new StationChange(station, 0), touched);
        }
    }

    static void Give(ScopeFeed feed, StationChange change, List<ScopeFeed> touched)
    {
        if (!feed.IsTouched) touched.Add(feed);
        feed.Stations.Add(change);
    }

    static void Give(ScopeFeed? feed, int area, List<ScopeFeed> touched)
    {
        if (feed is null) return;
        if (!feed.IsTouched) touched.Add(feed);
        feed.Areas.Add(area);
    }

    void Add(ScopeFeed feed, CityPlan plan)
    {
        switch (feed.Scope)
        {
            case Scope.OfStation station when plan.FindStation(station.Id) is >= 0 and var number: _ofStation[number] = feed; break;
            case Scope.OfArea area when plan.FindArea(area.Code) is >= 0 and var number: _ofArea[number] = feed; break;
            case Scope.OfMap map when plan.FindArea(map.Code) is >= 0 and var number: _maps[number] = feed; break;
            case Scope.OfBox box: _boxes.Add((box.Box, feed)); break;
        }
    }
}
