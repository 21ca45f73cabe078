using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Web.Tests;

/// <summary>What the stations of a test hub hold.</summary>
internal static class HubCounts
{
    public static async Task<Occupancy> OccupancyOf(this HubHost hub, string station)
    {
        var line = await hub.Grains.GetGrain<IStationGrain>(station).Line();
        return Occupancy.At(hub.City.Stations[station], hub.City.Clock, line.Counts, hub.Clock.Now);
    }

    /// <summary>In − out of a zone as counted, whether or not all its sensors are known.</summary>
    public static async Task<long> RawIn(this HubHost hub, string station, string zone) =>
        (await hub.OccupancyOf(station)).Zones.Single(one => one.Id == zone).Raw;

    /// <summary>Grows with every write of any station: what must not move when nothing was taken.</summary>
    public static async Task<long> Writes(this HubHost hub)
    {
        var lines = await Task.WhenAll(hub.City.Stations.Keys.Select(id => hub.Grains.GetGrain<IStationGrain>(id).Line()));
        return lines.Sum(line => line.Version);
    }
}
