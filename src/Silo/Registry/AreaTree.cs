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
            if (!areas.ContainsKey(area.Parent)) errors.Add(new($"area {area.Code}", "parent", $"'{area.Parent}' is not among the areas of the file"));
            else if (IsInItself(area, areas)) errors.Add(new($"area {area.Code}", "parent", $"'{area.Parent}' lies in the area itself: the parents go in a circle"));
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
