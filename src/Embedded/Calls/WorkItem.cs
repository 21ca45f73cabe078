using OrleansHub.Embedded.Activations;

namespace OrleansHub.Embedded.Calls;

/// <summary>Something a mailbox runs, one at a time; the items of a mailbox are a list through their own links.</summary>
public abstract class WorkItem
{
    internal WorkItem? Next;

    private protected WorkItem()
    {
    }

    /// <summary>Runs now, in the mailbox's turn.</summary>
    internal abstract void Run(Mailbox mailbox);
}
