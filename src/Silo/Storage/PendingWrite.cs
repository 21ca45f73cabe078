namespace OrleansHub.Silo.Storage;

/// <summary>A write that waits for the next commit.</summary>
internal abstract class PendingWrite
{
    /// <summary>
    /// Runs inside the transaction on the writer's thread. It may run again when the transaction is rolled back for the sake of another write, so
    /// it changes nothing but the database. What it throws refuses this write alone, unless the database itself failed.
    /// </summary>
    public abstract void Apply(WriteConnection connection);

    /// <summary>Tells the waiter after the commit.</summary>
    public abstract void Complete();

    /// <summary>Tells the waiter that nothing of its write was stored.</summary>
    public abstract void Fail(Exception error);
}
