namespace OrleansHub.Silo.Storage;

/// <summary>
/// A finished commit that tells its waiters in one go, on the thread pool and so off the writer's thread. Grains' continuations only post to
/// their own queues, which is why one waiter does not hold up the next.
/// </summary>
internal sealed class CommitOutcome(List<PendingWrite> writes) : IThreadPoolWorkItem
{
    List<(PendingWrite Write, Exception Error)>? refused;

    public List<PendingWrite> Writes => writes;

    public Exception? Error { get; set; }

    public void Refuse(int index, Exception error)
    {
        (refused ??= []).Add((writes[index], error));
        writes.RemoveAt(index);
    }

    public void Execute()
    {
        foreach (var (write, error) in refused ?? []) write.Fail(error);
        foreach (var write in writes)
        {
            if (Error is null) write.Complete();
            else write.Fail(Error);
        }
    }
}
