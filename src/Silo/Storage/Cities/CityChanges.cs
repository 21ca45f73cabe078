using System.Collections.Immutable;

namespace OrleansHub.Silo.Storage.Cities;

/// <summary>What an import changed, as ids of stations in order; <see cref="Areas"/> says whether the city itself or its divisions changed.</summary>
public sealed record CityChanges(
    ImmutableArray<string> Added, ImmutableArray<string> Changed, ImmutableArray<string> Removed, int Unchanged, bool Areas);
