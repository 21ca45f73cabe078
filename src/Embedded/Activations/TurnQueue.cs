using OrleansHub.Embedded.Calls;

namespace OrleansHub.Embedded.Activations;

/// <summary>A mailbox whose turns run alone unless their attributes say otherwise; the others wait in the order they came.</summary>
internal abstract class TurnQueue : Mailbox
{
    private Turn? _running;
    private Turn? _first;
    private Turn? _last;
    private int _readers;
    private bool _alone;

    internal override bool IsBusy => _running is not null || _first is not null || base.IsBusy;

    /// <inheritdoc/>
    internal override Turn? Awaiting => !IsReentrant && _running is { Next: null } only ? only : null;

    protected bool IsIdle => _running is null;

    protected Turn? FirstWaiting => _first;

    /// <summary>The turn may start now.</summary>
    protected virtual bool Admits(Turn turn)
    {
        if (turn.Interleaves || IsReentrant) return true;
        return !_alone && (_readers == 0 || turn.ReadsOnly);
    }

    /// <summary>The turn starts, or one that took its time has ended: it uses the mailbox.</summary>
    protected virtual void OnUsed(Turn turn)
    {
    }

    internal override void Receive(Turn turn)
    {
        if ((_first is null || turn.Interleaves || IsReentrant) && Admits(turn)) Start(turn);
        else Enqueue(turn);
    }

    protected override bool Advance(int stretch)
    {
        while (_first is { } turn && Admits(turn))
        {
            if (stretch-- == 0) return false;
            _first = (Turn?)turn.Next;
            // Else an idle grain would keep its last call in memory.
            if (_first is null) _last = null;
            Start(turn);
        }
        return true;
    }

    /// <summary>Starts those that came while nothing could start and that need not wait for the ones before them.</summary>
    protected void StartInterleaving()
    {
        var waiting = TakeWaiting();
        while (waiting is not null)
        {
            var next = (Turn?)waiting.Next;
            waiting.Next = null;
            if (waiting.Interleaves && Admits(waiting)) Start(waiting);
            else Enqueue(waiting);
            waiting = next;
        }
    }

    /// <summary>The turns that wait, oldest first; none wait afterwards.</summary>
    protected Turn? TakeWaiting()
    {
        var waiting = _first;
        _first = _last = null;
        return waiting;
    }

    protected void Enqueue(Turn turn)
    {
        turn.Next = null;
        if (_first is null) _first = turn;
        else _last!.Next = turn;
        _last = turn;
    }

    private void Start(Turn turn)
    {
        turn.Next = _running;
        _running = turn;
        if (!turn.Interleaves && !IsReentrant)
        {
            if (turn.ReadsOnly) _readers++;
            else _alone = true;
        }
        OnUsed(turn);
        if (turn.Begin()) Leave(turn);
    }

    internal override void End(Turn turn)
    {
        Leave(turn);
        OnUsed(turn);
    }

    private void Leave(Turn turn)
    {
        if (ReferenceEquals(_running, turn)) _running = (Turn?)turn.Next;
        else Unlink(turn);
        turn.Next = null;
        if (!turn.Interleaves && !IsReentrant)
        {
            if (turn.ReadsOnly) _readers--;
            else _alone = false;
        }
    }

    private void Unlink(Turn turn)
    {
        WorkItem before = _running!;
        while (!ReferenceEquals(before.Next, turn)) before = before.Next!;
        before.Next = turn.Next;
    }

    internal override void ExpireCalls()
    {
        Expire(_running, running: true);
        Expire(_first, running: false);
        base.ExpireCalls();
    }
}
