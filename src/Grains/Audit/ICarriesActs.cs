using System.Collections.Immutable;

namespace OrleansHub.Grains.Audit;

/// <summary>
/// A grain state whose next write also appends to the audit chain. The storage appends the acts in the same commit as the state and never
/// as part of it: nothing is done without being on record, and nothing is on record that was not done.
/// </summary>
public interface ICarriesActs
{
    ImmutableArray<Act> Acts { get; }
}
