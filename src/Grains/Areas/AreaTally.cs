using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Areas;

/// <summary>
/// The running sum of an area. A station's share is computed anew when the sum is asked for and its line has changed since, or the clock
/// alone has changed what it says: a sum costs what changed and not what there is, and a line that is overtaken costs nothing.
/// </summary>
internal sealed class AreaTally(string area, IStationRegistry registry)
{
    readonly Dictionary<string, (StationLine Line, Summary Share)> stations = [];
    readonly Dictionary<string, Summary> children = [];
    readonly PriorityQueue<string, DateTimeOffset> due = new();
    readonly HashSet<string> unweighed = [];
    Summary own;
    long cityVersion = -1;

    public IEnumerable<StationLine> Lines => stations.Values.Select(station => station.Line);

    /// <summary>The newest line of a station, or null when an import has taken it away.</summary>
    public StationLine? Find(string id) => stations.TryGetValue(id, out var station) ? station.Line : null;

    /// <summary>Takes a line; false when it is not newer than the one known.</summary>
    public bool Put(StationLine line)
    {
        if (stations.TryGetValue(line.Id, out var known) && known.Line.Version >= line.Version) return false;
        stations[line.Id] = (line, known.Share);
        unweighed.Add(line.Id);
        return true;
    }

    public void PutChild(string child, Summary summary) => children[child] = summary;

    public Summary At(DateTimeOffset now)
    {
        // An import may change capacities, move a station to another district or take it away.
        if (registry.City.Version != cityVersion) unweighed.UnionWith(stations.Keys);
        cityVersion = registry.City.Version;
        while (due.TryPeek(out var id, out var at) && at <= now) unweighed.Add(due.Dequeue());
        foreach (var id in unweighed) Weigh(id, now);
        unweighed.Clear();
        return children.Values.Aggregate(own, (sum, child) => sum + child);
    }

    void Weigh(string id, DateTimeOffset now)
    {
        if (!stations.Remove(id, out var station)) return;
        own -= station.Share;
        var city = registry.City;
        if (!city.Stations.TryGetValue(id, out var profile) || city.DistrictOf(profile) != area) return;
        var standing = Standing.At(profile, city.Clock, station.Line, now);
        var share = Summary.Of(standing);
        own += share;
        stations[id] = (station.Line, share);
        if (standing.NextChange < DateTimeOffset.MaxValue) due.Enqueue(id, standing.NextChange);
    }
}
