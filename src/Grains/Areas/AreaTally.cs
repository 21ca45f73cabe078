using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Areas;

/// <summary>
/// The running sum of an area: each station's share is computed when its line arrives and again when the clock alone changes it, so a
/// sum costs what changed and not what there is.
/// </summary>
internal sealed class AreaTally(IStationRegistry registry)
{
    readonly Dictionary<string, (StationLine Line, Summary Share)> stations = [];
    readonly Dictionary<string, Summary> children = [];
    readonly PriorityQueue<string, DateTimeOffset> due = new();
    Summary own;
    long cityVersion = -1;

    public IEnumerable<StationLine> Lines => stations.Values.Select(station => station.Line);

    public StationLine Line(string id) => stations[id].Line;

    /// <summary>Takes a line; false when it is not newer than the one known.</summary>
    public bool Put(StationLine line, DateTimeOffset now)
    {
        if (stations.TryGetValue(line.Id, out var known) && known.Line.Version >= line.Version) return false;
        Weigh(line, known.Share, now);
        return true;
    }

    public void PutChild(string child, Summary summary) => children[child] = summary;

    public Summary At(DateTimeOffset now)
    {
        if (registry.City.Version != cityVersion) Reweigh(now);
        while (due.TryPeek(out var id, out var at) && at <= now)
        {
            due.Dequeue();
            if (stations.TryGetValue(id, out var station)) Weigh(station.Line, station.Share, now);
        }
        return children.Values.Aggregate(own, (sum, child) => sum + child);
    }

    // An import may change capacities, move a station to another district or take it away.
    void Reweigh(DateTimeOffset now)
    {
        cityVersion = registry.City.Version;
        foreach (var (line, share) in stations.Values.ToArray()) Weigh(line, share, now);
    }

    void Weigh(StationLine line, Summary before, DateTimeOffset now)
    {
        own -= before;
        var city = registry.City;
        if (!city.Stations.TryGetValue(line.Id, out var profile))
        {
            stations.Remove(line.Id);
            return;
        }
        var standing = Standing.At(profile, city.Clock, line, now);
        var share = Summary.Of(standing);
        own += share;
        stations[line.Id] = (line, share);
        if (standing.NextChange < DateTimeOffset.MaxValue) due.Enqueue(line.Id, standing.NextChange);
    }
}
