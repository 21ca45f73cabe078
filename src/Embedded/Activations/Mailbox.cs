using System.Diagnostics.CodeAnalysis;
using Orleans.Runtime;
using OrleansHub.Embedded.Calls;

namespace OrleansHub.Embedded.Activations;

/// <summary>
/// Runs work items one at a time on the thread pool, in the order they came: what callers post lies in a stack that the
/// pump takes as a whole and turns round. It is the synchronisation context of what it runs, so the rest of a turn comes back here.
/// </summary>
internal abstract class Mailbox : SynchronizationContext, IThreadPoolWorkItem
{
    // After so many turns, or rounds of the inbox, other mailboxes get the thread.
    private const int Stretch = 256;
    private const int Rounds = 64;

    private static readonly WorkItem Pumping = new Continuation(static _ => { }, null);
    private static readonly WorkItem Closed = new Continuation(static _ => { }, null);

    // null: idle. Pumping at the bottom: the pump owns the mailbox. Closed: nothing gets in any more.
    private WorkItem? _inbox;

    private int _watched;

    internal abstract Engine Engine { get; }

    internal abstract GrainId Id { get; }

    /// <summary>What the turns call; null when it is gone.</summary>
    internal abstract object? Target { get; }

    internal virtual bool IsReentrant => false;

    /// <summary>Why no call can be delivered, if so.</summary>
    internal virtual Exception? Unavailable => null;

    /// <summary>The turn that is waiting when this mailbox calls somebody; null when there are several, or none.</summary>
    internal abstract Turn? Awaiting { get; }

    /// <summary>Something runs or waits here.</summary>
    internal virtual bool IsBusy => Volatile.Read(ref _inbox) is { } inbox && !ReferenceEquals(inbox, Closed);

    protected bool IsClosed => ReferenceEquals(Volatile.Read(ref _inbox), Closed);

    /// <summary>Takes the turn in: it starts now or waits. Only the pump calls this.</summary>
    internal abstract void Receive(Turn turn);

    /// <summary>A turn that did not end at once has ended. Only called inside this context.</summary>
    internal abstract void End(Turn turn);

    /// <summary>A call starts here. Only called inside this context.</summary>
    internal virtual void Count(Request request)
    {
    }

    /// <summary>Gives up what the mailbox stands for.</summary>
    internal abstract void GiveUp(DeactivationReason reason);

    /// <summary>Starts what may start once a batch is in; false while more is to do than one stretch allows.</summary>
    protected abstract bool Advance(int stretch);

    /// <summary>The mailbox is to be closed.</summary>
    protected virtual bool IsFinished => false;

    /// <summary>Nothing gets in any more; <paramref name="rest"/> came in at the last moment.</summary>
    protected virtual void OnClosed(WorkItem? rest)
    {
    }

    /// <summary>Puts an item in; false when the mailbox is closed for good.</summary>
    internal bool TryPost(WorkItem item)
    {
        var head = Volatile.Read(ref _inbox);
        while (true)
        {
            if (ReferenceEquals(head, Closed)) return false;
            item.Next = head;
            var seen = Interlocked.CompareExchange(ref _inbox, item, head);
            if (ReferenceEquals(seen, head)) break;
            head = seen;
        }
        if (head is null) ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);
        return true;
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        var item = new Continuation(d, state);
        if (!TryPost(item)) ThreadPool.UnsafeQueueUserWorkItem(static p => p.Mailbox.RunLate(p.Item), (Mailbox: this, Item: item), preferLocal: false);
    }

    public override void Send(SendOrPostCallback d, object? state) => throw new NotSupportedException("A turn cannot be waited for synchronously.");

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Keeps the pump from starting: for a mailbox that is filled before anybody can see it, and launched afterwards.</summary>
    protected void HoldBack() => _inbox = Pumping;

    /// <summary>Starts the pump of a mailbox that was held back.</summary>
    internal void Launch() => ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);

    void IThreadPoolWorkItem.Execute()
    {
        if (_watched == 0 && Interlocked.Exchange(ref _watched, 1) == 0) Engine.Watchdog.Watch(this);
        SetSynchronizationContext(this);
        try
        {
            Pump();
        }
        finally
        {
            SetSynchronizationContext(null);
        }
    }

    private void Pump()
    {
        for (var round = 0; ; round++)
        {
            for (var item = TakeAll(Pumping); item is not null;)
            {
                var next = item.Next;
                item.Next = null;
                Run(item);
                item = next;
            }
            var done = Advance(Stretch);
            if (IsFinished)
            {
                OnClosed(TakeAll(Closed));
                return;
            }
            if (done && ReferenceEquals(Interlocked.CompareExchange(ref _inbox, null, Pumping), Pumping)) return;
            if (!done || round == Rounds)
            {
                ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
                return;
            }
        }
    }

    // The inbox, oldest first.
    private WorkItem? TakeAll(WorkItem mark)
    {
        WorkItem? list = null;
        for (var item = Interlocked.Exchange(ref _inbox, mark); item is not null && !ReferenceEquals(item, Pumping);)
        {
            var older = item.Next;
            item.Next = list;
            list = item;
            item = older;
        }
        return list;
    }

    [SuppressMessage("Design", "CA1031", Justification = "A continuation nobody awaits must not end the pump.")]
    protected void Run(WorkItem item)
    {
        try
        {
            item.Run(this);
        }
        catch (Exception e)
        {
            Engine.Log.ContinuationFailed(Id, e);
        }
    }

    // What a grain left running when it was deactivated still runs one at a time.
    private void RunLate(WorkItem item)
    {
        var previous = Current;
        SetSynchronizationContext(this);
        try
        {
            lock (this) Run(item);
        }
        finally
        {
            SetSynchronizationContext(previous);
        }
    }

    /// <summary>Ends waits that were too long. Runs beside the pump, so that a turn that never lets go cannot hide them.</summary>
    internal virtual void ExpireCalls() => Expire(Volatile.Read(ref _inbox), running: false);

    /// <summary>
    /// The pump may relink items meanwhile: then the walk goes astray, which does no harm as each request decides for itself
    /// and the next walk comes soon.
    /// </summary>
    protected static void Expire(WorkItem? list, bool running)
    {
        var steps = 0;
        for (var item = list; item is not null && steps < 1_000_000; item = item.Next, steps++)
        {
            (item as Request)?.Expire(running);
        }
    }

    /// <summary>Watched no longer, unless it is busy.</summary>
    internal bool KeepWatching()
    {
        Interlocked.Exchange(ref _watched, 0);
        return IsBusy && Interlocked.Exchange(ref _watched, 1) == 0;
    }
}
