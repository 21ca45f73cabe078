using System.Collections.Immutable;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Silo.Registry.Changes;

/// <summary>A station that an import or an edit makes different.</summary>
public sealed record StationChange(string Id, LocalName Name, StationFate Fate, ImmutableArray<FieldChange> Fields)
{
    internal static StationChange Of(StationProfile? before, StationProfile? after)
    {
        var shown = after ?? before!;
        // All of a new or a lost station is different; nobody reads that field by field.
        var fields = before is null || after is null ? [] : FieldComparison.Between(before, after);
        return new(shown.Id, shown.Name, FateOf(before, after), fields);
    }

    static StationFate FateOf(StationProfile? before, StationProfile? after)
    {
        if (before is null) return StationFate.Added;
        if (after is null) return StationFate.Removed;
        if (before.Retired != after.Retired) return after.Retired ? StationFate.Retired : StationFate.Returned;
        return (before.Lat, before.Lon, before.Area, before.Address) == (after.Lat, after.Lon, after.Area, after.Address) ? StationFate.Changed : StationFate.Moved;
    }
}
