using OrleansHub.Grains.Areas;

namespace OrleansHub.Silo.Registry;

/// <summary>Checks that the divisions of a city form one tree under it.</summary>
internal static class AreaTree
{
    public static void Check(IReadOnlyDictionary<string, Area> areas, List<CityFileError> errors)
    {
        foreach (var area in areas.Values.OrderBy(area => area.Code, StringComparer.Ordinal))
        {
            if (area.Parent is null) continue;
            if (!areas.ContainsKey(area.Parent)) errors.Add(new(FileProblems.Area(area.Code), "parent", FileProblems.UnknownArea(area.Parent)));
            else if (IsInItself(area, areas)) errors.Add(new(FileProblems.Area(area.Code), "parent", new($"“{area.Parent}”就在这个区域里：上级绕成了圈", $"'{area.Parent}' lies in the area itself: the parents go in a circle")));
        }
    }

    static bool IsInItself(Area area, IReadOnlyDictionary<string, Area> areas)
    {
        var above = area.Parent;
        // A circle further up is the fault of the areas in it, hence the limit rather than a set of all seen.
        for (var steps = 0; above is not null && steps <= areas.Count; steps++)
        {
            if (above == area.Code) return true;
            above = areas.TryGetValue(above, out var next) ? next.Parent : null;
        }
        return false;
    }
}
