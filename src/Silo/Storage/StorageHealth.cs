using Dapper;

namespace OrleansHub.Silo.Storage;

/// <summary>Whether writes reach the disk right now.</summary>
public sealed class StorageHealth
{
    readonly CommitQueue queue;

    internal StorageHealth(CommitQueue queue) => this.queue = queue;

    /// <summary>What the last commit failed of; null when it did not.</summary>
    public StorageFault? Fault => queue.Fault;

    /// <summary>What is wrong, or null. After a failure it tries a small write of its own, so that an idle server notices that it can store again.</summary>
    public async Task<StorageFault?> CheckAsync()
    {
        if (queue.Fault is null) return null;
        try
        {
            await queue.RunAsync(connection => connection.Execute(
                "INSERT INTO probe (id, filler) VALUES (1, zeroblob(65536)) ON CONFLICT DO UPDATE SET filler = excluded.filler"));
            return null;
        }
        catch (Exception error) when (error is StorageUnavailableException or StorageBusyException)
        {
            return queue.Fault;
        }
    }
}
