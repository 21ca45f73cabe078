using OrleansHub.Embedded.Activations;

namespace OrleansHub.Embedded.Calls;

/// <summary>A call or a timer's tick: it starts when those that run let it, and lasts until its task ends.</summary>
public abstract class Turn : WorkItem
{
    /// <summary>Where the turn runs or will run.</summary>
    internal Mailbox? Mailbox;

    /// <summary>The turn that awaits this one, if that is known.</summary>
    internal Turn? Caller;

    private protected Turn()
    {
    }

    internal abstract string Name { get; }

    /// <summary>It may start whatever runs.</summary>
    internal abstract bool Interleaves { get; }

    /// <summary>It may start beside others that only read.</summary>
    internal abstract bool ReadsOnly { get; }

    /// <summary>Nobody waits for it any more.</summary>
    internal abstract bool IsOver { get; }

    /// <summary>Starts; true when it has ended already, else <see cref="Activations.Mailbox.End"/> is called later.</summary>
    internal abstract bool Begin();

    /// <summary>It will never run here.</summary>
    internal abstract void Refuse(Exception reason);

    internal sealed override void Run(Mailbox mailbox) => mailbox.Receive(this);
}
