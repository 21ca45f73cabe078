using Orleans.Runtime;
using OrleansHub.Embedded.Activations;

namespace OrleansHub.Embedded.Observers;

/// <summary>Brings calls to an observer, one at a time, for as long as somebody else keeps the observer alive.</summary>
internal sealed class ObserverMailbox(Engine engine, IGrainObserver observer) : TurnQueue
{
    private static readonly GrainType Type = GrainType.Create("observer");

    private readonly WeakReference<IGrainObserver> _observer = new(observer);

    internal string Key { get; } = Guid.NewGuid().ToString("N");

    internal override Engine Engine => engine;

    internal override GrainId Id => GrainId.Create(Type, IdSpan.Create(Key));

    internal override object? Target => _observer.TryGetTarget(out var target) ? target : null;

    internal override Exception? Unavailable => Target is null ? new ClientNotAvailableException($"Observer {Key} is gone.") : null;

    /// <summary>Forgets the object.</summary>
    internal override void GiveUp(DeactivationReason reason) => _observer.SetTarget(null!);
}
