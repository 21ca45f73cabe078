namespace OrleansHub.Web.Live.Snapshots;

/// <summary>What differs between two snapshots; <see cref="Rebuilt"/> when an import lies between them and nothing can be compared.</summary>
internal sealed record SnapshotDiff(bool Rebuilt, List<StationChange> Stations, List<int> Areas)
{
    public static SnapshotDiff Between(LiveSnapshot before, LiveSnapshot after)
    {
        if (!ReferenceEquals(before.Plan, after.Plan)) return new(true, [], []);
        var stations = new List<StationChange>();
        foreach (var station in after.Stations.DifferingFrom(before.Stations))
        {
            var (old, now) = (before.Stations[station].Text, after.Stations[station].Text);
            if (ReferenceEquals(old, now)) continue;
            stations.Add(new(station, now.DifferenceFrom(old)));
        }
        var areas = new List<int>();
        for (var area = 0; area < after.Areas.Length; area++)
        {
            if (!ReferenceEquals(before.Areas[area], after.Areas[area])) areas.Add(area);
        }
        return new(false, stations, areas);
    }
}

/// <summary>The fields of a station that changed, as a mask of <see cref="StationField"/>.</summary>
internal readonly record struct StationChange(int Station, uint Fields);
