using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Silo.Storage.Cities;

/// <summary>A city as the rows it is stored in.</summary>
internal sealed record CityRows(byte[] Head, Dictionary<string, byte[]> Areas, Dictionary<string, byte[]> Stations)
{
    public static CityRows Of(City city) => new(
        CityJson.Write(new CityHead(city.Code, city.Name, city.TimeZone.Id)),
        city.Areas.Values.ToDictionary(area => area.Code, CityJson.Write),
        // On all cores: the profiles are most of it.
        city.Stations.Values.Concat(city.Retired.Values).AsParallel().ToDictionary(station => station.Id, CityJson.Write));
}

internal sealed record CityHead(string Code, LocalName Name, string TimeZone);
