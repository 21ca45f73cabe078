using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Web.Live.Snapshots;

/// <summary>
/// What does not move between two imports, laid out by number: stations in the order of their ids, areas in the order of their codes.
/// Immutable, shared by every snapshot of the same import.
/// </summary>
internal sealed class CityPlan
{
    readonly Dictionary<string, int> _stationIndex;
    readonly Dictionary<string, int> _areaIndex;
    readonly int[][] _lineages;

    public CityPlan(City city)
    {
        City = city;
        Stations = [.. city.Stations.Values.OrderBy(station => station.Id, StringComparer.Ordinal)];
        _stationIndex = Index(Stations, station => station.Id);
        var areas = city.Areas.Values.OrderBy(area => area.Code, StringComparer.Ordinal).ToArray();
        _areaIndex = Index(areas, area => area.Code);

        var lineages = city.Areas.Keys.ToDictionary(code => code, code => city.Lineage(code).Select(area => _areaIndex[area.Code]).ToArray());
        _lineages = [.. Stations.Select(station => lineages.GetValueOrDefault(station.Area) ?? [])];
        Areas = AreaPlan.All(areas, _areaIndex, _lineages);
        Positions = new(Stations);
    }

    public City City { get; }

    public ServiceClock Clock => City.Clock;

    public StationProfile[] Stations { get; }

    public AreaPlan[] Areas { get; }

    public PositionIndex Positions { get; }

    /// <summary>The number of a station, or −1.</summary>
    public int FindStation(string id) => _stationIndex.GetValueOrDefault(id, -1);

    /// <summary>The number of an area, or −1.</summary>
    public int FindArea(string code) => _areaIndex.GetValueOrDefault(code, -1);

    /// <summary>The areas that contain a station, innermost first.</summary>
    public ReadOnlySpan<int> Lineage(int station) => _lineages[station];

    static Dictionary<string, int> Index<T>(T[] items, Func<T, string> key)
    {
        var index = new Dictionary<string, int>(items.Length, StringComparer.Ordinal);
        for (var i = 0; i < items.Length; i++) index.Add(key(items[i]), i);
        return index;
    }
}
