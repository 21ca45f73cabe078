namespace OrleansHub.Web.Live.Snapshots;

/// <summary>
/// Where two snapshots differ; <see cref="Rebuilt"/> when an import lies between them and nothing can be compared. What differs in a station
/// is only found for those who ask: most changes of a city are watched by nobody.
/// </summary>
internal sealed class SnapshotDiff(LiveSnapshot before, LiveSnapshot after)
{
    public bool Rebuilt { get; } = !ReferenceEquals(before.Plan, after.Plan);

    public IEnumerable<int> Stations => after.Stations.DifferingFrom(before.Stations);

    public IEnumerable<int> Areas
    {
        get
        {
            for (var area = 0; area < after.Areas.Length; area++)
            {
                if (!ReferenceEquals(before.Areas[area], after.Areas[area])) yield return area;
            }
        }
    }

    /// <summary>Whether a map shows a station otherwise than before.</summary>
    public bool IsSeenOnMap(int station) => !after.Stations.Mark(station).LooksLike(before.Stations.Mark(station));

    public StationChange Of(int station) => new(station, after.Stations.Text(station).DifferenceFrom(before.Stations.Text(station)));
}

/// <summary>The fields of a station that changed, as a mask of <see cref="StationField"/>.</summary>
internal readonly record struct StationChange(int Station, uint Fields);
