using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Audit;

namespace OrleansHub.Silo.Storage.Cities;

/// <summary>What goes with an import besides the city.</summary>
public sealed record ImportTerms
{
    /// <summary>The city that the change was made over. If it is no longer the stored one, <see cref="CityMovedOnException"/>. Null: whichever is stored.</summary>
    public City? Over { get; init; }

    /// <summary>The act that goes on record in the same commit; null for what nobody on the staff did.</summary>
    public Func<CityChanges, Act>? Record { get; init; }

    /// <summary>Told on the writer's thread how many rows are written, of how many; after a failure it may begin again.</summary>
    public Action<int, int>? Progress { get; init; }
}
