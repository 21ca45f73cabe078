using OrleansHub.Web.Live.Snapshots;

namespace OrleansHub.Web.Live;

/// <summary>The city as it stands, in memory. Every public read and every push is answered from here, without a grain call or a wait.</summary>
internal sealed class LiveCity(LiveSnapshot first)
{
    volatile LiveSnapshot _current = first;

    /// <summary>The newest snapshot; a reader takes it once and reads on in it.</summary>
    public LiveSnapshot Current => _current;

    /// <summary>Called after each new snapshot, by its one writer; it must not block.</summary>
    public event Action? Advanced;

    /// <summary>Completes when every district has told what it knows and every other station has been asked once.</summary>
    public Task Fed => FedSource.Task;

    internal TaskCompletionSource FedSource { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal void Publish(LiveSnapshot snapshot)
    {
        var before = _current;
        _current = snapshot;
        if (snapshot.Version != before.Version) Advanced?.Invoke();
    }
}
