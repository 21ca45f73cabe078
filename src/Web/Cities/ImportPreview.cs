using System.Collections.Immutable;
using OrleansHub.Grains.Stations;
using OrleansHub.Silo.Registry.Changes;

namespace OrleansHub.Web.Cities;

/// <summary>What an import would do. <paramref name="Confirm"/> is the number to confirm it with, null when it needs no confirmation.</summary>
internal sealed record ImportPreview(
    string Kind, long Version, ImportedCity City, ImportCounts Counts, ImmutableArray<StationChange> Stations, ImmutableArray<FieldChange> Divisions,
    ImmutableArray<ChangeWarning> Warnings, int WarningCount, int? Confirm)
{
    // More than anybody reads; the counts are of all.
    const int MostListed = 500;

    public static ImportPreview Of(CityDifference difference) => new(
        "city", difference.Known.Version, new(difference.Next.Code, difference.Next.Name, difference.Next.Stations.Count, difference.Next.Retired.Count),
        ImportCounts.Of(difference), [.. difference.Stations.Take(MostListed)], [.. difference.Divisions.Take(MostListed)],
        [.. difference.Warnings.Take(MostListed)], difference.Warnings.Length, difference.MustConfirm);
}

internal sealed record ImportedCity(string Code, LocalName Name, int Stations, int Retired);

/// <summary>Stations by what becomes of them.</summary>
internal sealed record ImportCounts(int Added, int Removed, int Retired, int Returned, int Moved, int Changed, int Unchanged, int Divisions)
{
    public static ImportCounts Of(CityDifference difference)
    {
        var by = difference.Stations.CountBy(change => change.Fate).ToDictionary();
        int Count(StationFate fate) => by.GetValueOrDefault(fate);
        return new(
            Count(StationFate.Added), Count(StationFate.Removed), Count(StationFate.Retired), Count(StationFate.Returned), Count(StationFate.Moved),
            Count(StationFate.Changed), difference.Changes.Unchanged, difference.Divisions.Length);
    }
}
