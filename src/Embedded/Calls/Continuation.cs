using OrleansHub.Embedded.Activations;

namespace OrleansHub.Embedded.Calls;

/// <summary>The rest of a turn that has awaited something: it runs as soon as the mailbox is free, before any new turn.</summary>
internal sealed class Continuation(SendOrPostCallback callback, object? state) : WorkItem
{
    internal override void Run(Mailbox mailbox) => callback(state);
}
