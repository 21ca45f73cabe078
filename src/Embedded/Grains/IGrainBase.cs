using Orleans.Runtime;

namespace Orleans;

/// <summary>A grain class: it knows its context and is told when it activates and deactivates. As in Orleans.</summary>
public interface IGrainBase
{
    IGrainContext GrainContext { get; }

    /// <summary>Runs before the first call, after the state was read; when it throws, the callers get the exception and the next call tries anew.</summary>
    Task OnActivateAsync(CancellationToken token) => Task.CompletedTask;

    /// <summary>Runs after the last call.</summary>
    Task OnDeactivateAsync(DeactivationReason reason, CancellationToken token) => Task.CompletedTask;
}
