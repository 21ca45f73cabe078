using OrleansHub.Grains.Stations;

namespace OrleansHub.Web.Reporting;

/// <summary>Stations that make one row together.</summary>
internal sealed record ReportGroup(string Code, LocalName Name, IReadOnlyCollection<StationProfile> Stations)
{
    /// <summary>
    /// The children of the area, those with stations, and the stations that lie in no child, each by itself; all stations where there are no children or
    /// they are asked for.
    /// </summary>
    public static IReadOnlyList<ReportGroup> Of(ReportQuery query)
    {
        var (plan, stations) = (query.Plan, query.Stations);
        var area = plan.FindArea(query.Area);
        if (query.By == "station" || area < 0 || plan.Areas[area].Children.Length == 0) return [.. stations.Select(Of)];
        var children = plan.Areas[area].Children.Select(child => plan.Areas[child]).Where(child => child.Stations.Length > 0)
            .Select(child => new ReportGroup(child.Area.Code, child.Area.Name, [.. child.Stations.Select(station => plan.Stations[station])])).ToList();
        var inside = children.SelectMany(child => child.Stations).ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. children, .. stations.Where(station => !inside.Contains(station)).Select(Of)];
    }

    static ReportGroup Of(StationProfile station) => new(station.Id, station.Name, [station]);
}
