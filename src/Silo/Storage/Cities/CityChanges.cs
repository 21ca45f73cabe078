using System.Collections.Immutable;
using OrleansHub.Grains.Areas;

namespace OrleansHub.Silo.Storage.Cities;

/// <summary>What an import changes, as ids of stations in order; <see cref="Areas"/> says whether the city itself or its divisions change.</summary>
public sealed record CityChanges(
    ImmutableArray<string> Added, ImmutableArray<string> Changed, ImmutableArray<string> Removed, int Unchanged, bool Areas)
{
    /// <summary>What importing <paramref name="next"/> over <paramref name="known"/> changes; the import itself asks here too.</summary>
    public static CityChanges Between(City known, City next) => Between(CityRows.Of(known), CityRows.Of(next)).Changes;

    internal static (CityChanges Changes, RowChanges Areas) Between(CityRows known, CityRows next)
    {
        var stations = RowChanges.Between(known.Stations, next.Stations);
        var areas = RowChanges.Between(known.Areas, next.Areas);
        var unchanged = next.Stations.Count - stations.Added.Length - stations.Changed.Length;
        var sameCity = areas.IsEmpty && known.Head.AsSpan().SequenceEqual(next.Head);
        return (new(stations.Added, stations.Changed, stations.Removed, unchanged, !sameCity), areas);
    }
}
