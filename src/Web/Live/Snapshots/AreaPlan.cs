using OrleansHub.Grains.Areas;

namespace OrleansHub.Web.Live.Snapshots;

/// <summary>One area by number: its parent (−1 for the city), its direct children, and every station inside it at any depth.</summary>
internal sealed record AreaPlan(Area Area, int Parent, int[] Children, int[] Stations)
{
    public static AreaPlan[] All(Area[] areas, Dictionary<string, int> index, int[][] lineages)
    {
        var stations = areas.Select(_ => new List<int>()).ToArray();
        for (var station = 0; station < lineages.Length; station++)
        {
            foreach (var area in lineages[station]) stations[area].Add(station);
        }
        var parents = areas.Select(area => area.Parent is { } parent ? index.GetValueOrDefault(parent, -1) : -1).ToArray();
        var children = Enumerable.Range(0, areas.Length).ToLookup(area => parents[area]);
        return [.. areas.Select((area, i) => new AreaPlan(area, parents[i], [.. children[i]], [.. stations[i]]))];
    }
}
