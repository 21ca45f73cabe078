using System.Collections.Immutable;
using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Stations;
using OrleansHub.Silo.Storage.Cities;

namespace OrleansHub.Silo.Registry.Changes;

/// <summary>What importing a city over the one there is would do, station by station, without doing it.</summary>
public sealed record CityDifference
{
    // Beyond this share of the stations it is more likely the wrong file than a decision.
    const int LossShare = 5;

    CityDifference(City known, City next, CityChanges changes) => (Known, Next, Changes) = (known, next, changes);

    public City Known { get; }

    public City Next { get; }

    /// <summary>The same as the import will tell.</summary>
    public CityChanges Changes { get; }

    /// <summary>Every station that becomes different, in the order of <see cref="StationFate"/> and then of ids.</summary>
    public required ImmutableArray<StationChange> Stations { get; init; }

    /// <summary>What becomes different of the city itself and its divisions.</summary>
    public required ImmutableArray<FieldChange> Divisions { get; init; }

    /// <summary>What is no mistake but perhaps not meant.</summary>
    public required ImmutableArray<ChangeWarning> Warnings { get; init; }

    /// <summary>How many stations are taken away, when that must be confirmed by naming the number: the file has no station, or takes away more than a fifth.</summary>
    public int? MustConfirm => NextCount == 0 || Changes.Removed.Length * LossShare > KnownCount ? Changes.Removed.Length : null;

    int KnownCount => Known.Stations.Count + Known.Retired.Count;

    int NextCount => Next.Stations.Count + Next.Retired.Count;

    public static CityDifference Between(City known, City next)
    {
        var changes = CityChanges.Between(known, next);
        var ids = changes.Added.Concat(changes.Changed).Concat(changes.Removed);
        var stations = ids.Select(id => StationChange.Of(Find(known, id), Find(next, id))).OrderBy(change => change.Fate).ThenBy(change => change.Id, StringComparer.Ordinal);
        return new(known, next, changes)
        {
            Stations = [.. stations],
            Divisions = changes.Areas ? FieldComparison.Between(DivisionsOf(known), DivisionsOf(next)) : [],
            Warnings = [.. ChangeWarnings.Of(known, next, changes)],
        };
    }

    internal static StationProfile? Find(City city, string id) => city.Stations.GetValueOrDefault(id) ?? city.Retired.GetValueOrDefault(id);

    static object DivisionsOf(City city) => new
    {
        City = new { city.Code, city.Name, TimeZone = city.TimeZone.Id },
        Areas = city.Areas.Values.Where(area => area.Code != city.Code).OrderBy(area => area.Code, StringComparer.Ordinal),
    };
}
