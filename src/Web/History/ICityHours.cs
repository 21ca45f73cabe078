using OrleansHub.Grains.Stations;
using OrleansHub.Silo.History;
using OrleansHub.Web.Live.Snapshots;

namespace OrleansHub.Web.History;

/// <summary>The hours of many stations together: what is stored and what is pending, added up.</summary>
internal interface ICityHours
{
    /// <summary>The hours of the city's clock that begin in [from, to), in the order of time.</summary>
    Task<IReadOnlyList<CityHour>> Of(LiveSnapshot snapshot, IReadOnlyCollection<StationProfile> stations, DateTimeOffset from, DateTimeOffset to, DateTimeOffset now);
}
