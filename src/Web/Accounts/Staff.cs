using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Web.Accounts;

/// <summary>Somebody on the staff, signed in, as of this request. <paramref name="Scope"/> is an area's code or a station's id and covers everything below it.</summary>
public sealed record Staff(string Name, Role Role, string Scope)
{
    /// <summary>The city the scope is read in.</summary>
    public City City { get; init; } = City.None;

    /// <summary>The id of the session.</summary>
    public string Session { get; init; } = "";

    /// <summary>Whether the scope is all of the city.</summary>
    public bool CoversCity => Scope == City.Code;

    public bool Covers(StationProfile station) => Scope == station.Id || Contains(station.Area);

    /// <summary>An area's code or a station's id; what does not exist is covered by nobody.</summary>
    public bool Covers(string areaOrStation) =>
        (City.Stations.GetValueOrDefault(areaOrStation) ?? City.Retired.GetValueOrDefault(areaOrStation)) is { } station
            ? Covers(station)
            : Contains(areaOrStation);

    bool Contains(string area)
    {
        foreach (var above in City.Lineage(area))
        {
            if (above.Code == Scope) return true;
        }
        return false;
    }
}
