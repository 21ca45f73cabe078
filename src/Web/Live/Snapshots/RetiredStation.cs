using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Web.Live.Snapshots;

/// <summary>The public Station of one that was given up: where it was, that it is closed, and who took its place.</summary>
internal static class RetiredStation
{
    /// <summary>Null when there never was such a station, as far as is known.</summary>
    public static StationText? Find(City city, string id, PublicCounts counts)
    {
        if (!city.Retired.TryGetValue(id, out var profile)) return null;
        // Nothing that is inside a station is offered any more.
        var shell = profile with { Hours = null, StaffedHours = null, Capacity = null, Zones = [], Sensors = [], Kiosks = [], Amenities = [], Services = [] };
        var standing = Standing.At(shell, city.Clock, StationLine.Silent(id), DateTimeOffset.UnixEpoch);
        using var json = new StationJson(counts);
        return json.Write(shell, standing with { Opening = standing.Opening with { State = OpenState.Closed } }, city.TimeZone, city.Version);
    }
}
