using Orleans.Core;

namespace Orleans.Runtime;

/// <summary>State of a grain, read before the grain activates and written when the grain says so. As in Orleans.</summary>
public interface IPersistentState<TState> : IStorage<TState>;
