using Orleans.Storage;

namespace OrleansHub.Silo.Storage.GrainState;

/// <summary>A change of one state on its way to the disk. Its task is what the grain awaits: every hop between costs as much as the write.</summary>
internal abstract class PendingChange<T>(string name, GrainId grain, IGrainState<T> state) : PendingWrite
{
    // Continuations run where the commit is told: a grain's only post to its own queue.
    readonly TaskCompletionSource completion = new();
    readonly ETag? expected = ETag.Parse(state.ETag);
    InconsistentStateException? conflict;

    public Task Task => completion.Task;

    protected IGrainState<T> State => state;

    public sealed override void Apply(WriteConnection connection)
    {
        conflict = null;
        if (!Change(connection, name, grain, expected)) conflict = Conflict(connection);
    }

    public sealed override void Complete()
    {
        if (conflict is null)
        {
            // Before the waiter goes on: its next write may follow at once.
            Remember();
            completion.SetResult();
        }
        else
        {
            completion.SetException(conflict);
        }
    }

    public sealed override void Fail(Exception error) => completion.SetException(error);

    /// <summary>False, and nothing done, when the stored version is not the expected one.</summary>
    protected abstract bool Change(WriteConnection connection, string name, GrainId grain, ETag? expected);

    protected abstract void Remember();

    InconsistentStateException Conflict(WriteConnection connection)
    {
        var stored = connection.Grains.Find(name, grain.ToString())?.ToString() ?? "none";
        var known = expected?.ToString() ?? "none";
        return new($"{grain} ({name}) was written by someone else: stored version {stored}, expected {known}.", stored, known);
    }
}
