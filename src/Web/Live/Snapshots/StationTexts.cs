using System.Collections.Concurrent;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Web.Live.Snapshots;

/// <summary>
/// Writes the texts of one city's stations when they are first asked for: most of what a station tells is overtaken by its next reading before
/// anybody looks. Safe for any number of readers.
/// </summary>
internal sealed class StationTexts(CityPlan plan, PublicCounts counts)
{
    readonly ConcurrentBag<StationJson> _spare = [];

    public StationText Write(int station, StationEntry entry)
    {
        var profile = plan.Stations[station];
        if (!_spare.TryTake(out var json)) json = new(counts);
        var text = json.Write(profile, Standing.At(profile, plan.Clock, entry.Line, entry.At), plan.City.TimeZone, entry.Version);
        _spare.Add(json);
        return text;
    }

    public MarkText Mark(int station, StationEntry entry)
    {
        var profile = plan.Stations[station];
        return MarkJson.Write(profile, Standing.At(profile, plan.Clock, entry.Line, entry.At), entry, plan.Clock, counts == PublicCounts.Banded);
    }
}
