using System.Collections.Frozen;
using System.Collections.Immutable;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Hours;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Areas;

/// <summary>One imported city: its divisions and stations, immutable and validated as a whole. <see cref="Version"/> grows with each import.</summary>
public sealed record City
{
    public static readonly City None = new() { Code = "", Name = new("") };

    FrozenDictionary<string, string>? districts;
    ServiceClock? clock;

    public required string Code { get; init; }
    public required LocalName Name { get; init; }
    public TimeZoneInfo TimeZone
    {
        get;
        init => (field, clock) = (value, null);
    } = TimeZoneInfo.Utc;

    /// <summary>The public holidays and make-up workdays of the city's country.</summary>
    public ChineseCalendar Calendar
    {
        get;
        init => (field, clock) = (value, null);
    } = ChineseCalendar.BuiltIn;

    /// <summary>The city's service days and timetables.</summary>
    public ServiceClock Clock => clock ??= new(TimeZone, new(new(TimeZone, Calendar)));
    public bool Demo { get; init; }
    public long Version { get; init; }
    /// <summary>Every area by code, the city itself among them (its parent is null).</summary>
    public ImmutableDictionary<string, Area> Areas
    {
        get;
        init => (field, districts) = (value, null);
    } = ImmutableDictionary<string, Area>.Empty;

    public ImmutableDictionary<string, StationProfile> Stations
    {
        get;
        init => (field, clock) = (value, null);
    } = ImmutableDictionary<string, StationProfile>.Empty;

    /// <summary>The stations that were given up; none of them is among <see cref="Stations"/>.</summary>
    public ImmutableDictionary<string, StationProfile> Retired { get; init; } = ImmutableDictionary<string, StationProfile>.Empty;

    /// <summary>This city with all of its stations, each in its place.</summary>
    public City With(IReadOnlyCollection<StationProfile> stations) => this with
    {
        Stations = stations.Where(station => !station.Retired).ToImmutableDictionary(station => station.Id),
        Retired = stations.Where(station => station.Retired).ToImmutableDictionary(station => station.Id),
    };

    /// <summary>An area and all that contain it, innermost first, the city last; empty for an unknown code.</summary>
    public IEnumerable<Area> Lineage(string code)
    {
        for (var area = Areas.GetValueOrDefault(code); area is not null; area = area.Parent is null ? null : Areas.GetValueOrDefault(area.Parent))
        {
            yield return area;
        }
    }

    /// <summary>
    /// The area whose grain gathers the changes of a station: its district, the outermost area below the city; the city itself for
    /// a station that lies directly in it.
    /// </summary>
    public string DistrictOf(StationProfile station) => Districts.GetValueOrDefault(station.Area, station.Area);

    /// <summary>The stations that were given up in an area, or the one of that id.</summary>
    public IEnumerable<StationProfile> RetiredIn(string areaOrStation) =>
        Retired.Values.Where(station => station.Id == areaOrStation || Lineage(station.Area).Any(area => area.Code == areaOrStation));

    // Asked with every reading, so found once for each area of a city.
    FrozenDictionary<string, string> Districts => districts ??= Areas.Keys.ToFrozenDictionary(code => code, code =>
        Lineage(code).LastOrDefault(area => area.Parent is not null)?.Code ?? code);
}
