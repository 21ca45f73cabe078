using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Stations;
using OrleansHub.Web.Accounts;

namespace OrleansHub.Web.Cities;

/// <summary><c>GET /api/v1/profiles</c>: every area, and every station of the own part of the city in a line, those that were given up too.</summary>
internal sealed record ProfileList(long Version, IEnumerable<Area> Areas, IEnumerable<ProfileLine> Stations)
{
    public static ProfileList Of(City city, Staff staff) => new(
        city.Version,
        city.Areas.Values.OrderBy(area => area.Code, StringComparer.Ordinal),
        city.Stations.Values.Concat(city.Retired.Values).Where(staff.Covers).OrderBy(station => station.Id, StringComparer.Ordinal).Select(ProfileLine.Of));
}

/// <summary>What tells one station from another in a list.</summary>
internal sealed record ProfileLine(
    string Id, StationKind Kind, string Area, LocalName Name, string? Address, string? Hours, int? Capacity, int Zones, int Sensors, int Kiosks, bool Retired, string? MovedTo)
{
    public static ProfileLine Of(StationProfile station) => new(
        station.Id, station.Kind, station.Area, station.Name, station.Address, station.Hours, station.Capacity,
        station.Zones.Length, station.Sensors.Length, station.Kiosks.Length, station.Retired, station.MovedTo);
}
