using System.Diagnostics.CodeAnalysis;
using Orleans.Runtime;
using OrleansHub.Embedded.Calls;
using OrleansHub.Embedded.Manifests;
using OrleansHub.Embedded.Timers;

namespace OrleansHub.Embedded.Activations;

/// <summary>
/// One grain in memory, from its first call to its deactivation. While it activates or deactivates calls wait; those left at the
/// end go to its successor in their order.
/// </summary>
internal sealed class Activation : TurnQueue, IGrainContext, IActivationLifetime
{
    private readonly GrainClass _class;
    private readonly string _key;
    private object? _instance;
    private TimerList _timers;
    private Ending? _ending;
    private long _lastUsed;
    private int _calls;
    private Phase _phase;

    internal Activation(GrainClass grainClass, string key)
    {
        _class = grainClass;
        _key = key;
        _lastUsed = grainClass.Engine.Collector.Now;
    }

    /// <summary>The successor of an activation that ended with calls waiting.</summary>
    private Activation(GrainClass grainClass, string key, Turn waiting) : this(grainClass, key)
    {
        HoldBack();
        for (Turn? turn = waiting; turn is not null;)
        {
            var next = (Turn?)turn.Next;
            turn.Mailbox = this;
            Enqueue(turn);
            turn = next;
        }
    }

    private enum Phase : byte
    {
        New,
        Activating,
        Active,
        Deactivating,
        Failed,
        Ended,
    }

    internal override Engine Engine => _class.Engine;
    internal override GrainId Id => _class.IdOf(_key);
    internal override object? Target => _instance;
    internal override bool IsReentrant => _class.IsReentrant;
    internal string Key => _key;
    internal Task Gone => EnsureEnding().Gone.Task;
    internal int Calls => Volatile.Read(ref _calls);

    // While it activates, it does so on behalf of the call that came first.
    internal override Turn? Awaiting => _phase == Phase.Activating ? FirstWaiting : base.Awaiting;

    protected override bool IsFinished => _phase is Phase.Failed or Phase.Ended;

    GrainId IGrainContext.GrainId => Id;
    GrainReference IGrainContext.GrainReference => new UntypedReference(new ProxyTarget(_class, _key));
    object? IGrainContext.GrainInstance => _instance;
    IServiceProvider IGrainContext.ActivationServices => Engine.Services;
    Task IGrainContext.Deactivated => Gone;

    bool IEquatable<IGrainContext>.Equals(IGrainContext? other) => ReferenceEquals(this, other);

    protected override bool Admits(Turn turn)
    {
        if (_phase != Phase.Active) return false;
        // An interleaving turn may be what the running ones wait for.
        if (_ending is { IsAsked: true, LetsWaitingRun: false } && (IsIdle || !turn.Interleaves)) return false;
        return base.Admits(turn);
    }

    protected override void OnUsed(Turn turn)
    {
        if (turn is GrainTimer { KeepsAlive: false }) return;
        _lastUsed = Engine.Collector.Now;
    }

    internal override void Count(Request request)
    {
        if ((++_calls & 63) == 0) Engine.Counters.Sample(request);
    }

    protected override bool Advance(int stretch)
    {
        if (_phase == Phase.New && FirstWaiting is not null)
        {
            _phase = Phase.Activating;
            _ = ActivateAsync();
        }
        if (_phase == Phase.New && _ending is { IsAsked: true }) _phase = Phase.Ended;
        if (!base.Advance(stretch)) return false;
        if (_phase == Phase.Active && IsIdle && _ending is { IsAsked: true })
        {
            _phase = Phase.Deactivating;
            _ = DeactivateAsync(_ending);
        }
        return true;
    }

    [SuppressMessage("Design", "CA1031", Justification = "The callers get the exception.")]
    private async Task ActivateAsync()
    {
        try
        {
            var construction = new GrainConstruction(this);
            _instance = _class.Construct(construction);
            for (var state = construction.States; state is not null; state = state.Next) await state.ReadStateAsync();
            if (_instance is IGrainBase grain) await grain.OnActivateAsync(Engine.Stopped);
        }
        catch (Exception e)
        {
            _timers.StopAll();
            Engine.Log.ActivationFailed(Id, e);
            EnsureEnding().Failure = e;
            _phase = Phase.Failed;
            return;
        }
        _phase = Phase.Active;
        _lastUsed = Engine.Collector.Now;
        Engine.Counters.Activated();
        StartInterleaving();
    }

    [SuppressMessage("Design", "CA1031", Justification = "The grain is gone either way.")]
    private async Task DeactivateAsync(Ending ending)
    {
        _timers.StopAll();
        try
        {
            if (_instance is IGrainBase grain) await grain.OnDeactivateAsync(ending.Reason, ending.Cancellation);
            (_instance as IDisposable)?.Dispose();
        }
        catch (Exception e)
        {
            Engine.Log.DeactivationFailed(Id, e);
        }
        Engine.Counters.Deactivated();
        _phase = Phase.Ended;
    }

    protected override void OnClosed(WorkItem? rest)
    {
        while (rest is not null)
        {
            var next = rest.Next;
            if (rest is Turn turn) Enqueue(turn);
            else Run(rest);
            rest = next;
        }
        var waiting = Leftovers.Calls(TakeWaiting());
        if (_phase == Phase.Ended && waiting is not null) _class.Replace(this, new Activation(_class, _key, waiting)).Launch();
        // Out of the directory first, so that whoever tries again gets a new activation.
        else _class.Remove(this);
        if (_phase == Phase.Failed) Leftovers.Refuse(waiting, _ending!.Failure!);
        _class.Retire(_calls);
        _instance = null;
        EnsureEnding().Gone.TrySetResult();
    }

    void IGrainContext.Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken) =>
        Deactivate(deactivationReason, cancellationToken);

    internal override void GiveUp(DeactivationReason reason) => Deactivate(reason, default);

    internal void Deactivate(DeactivationReason reason, CancellationToken cancellation)
    {
        if (ReferenceEquals(Current, this)) Ask(reason, cancellation);
        else if (!IsClosed) Post(_ => Ask(reason, cancellation), null);
    }

    // Asked while it activates, it serves those who wait all the same: a successor would only ask again.
    private void Ask(DeactivationReason reason, CancellationToken cancellation) =>
        EnsureEnding().Ask(reason, _phase == Phase.Activating || reason.ReasonCode == DeactivationReasonCode.ShuttingDown, cancellation);

    /// <summary>Deactivates if it is still unused when its turn comes.</summary>
    internal void Collect(long unusedSince) => Post(_ =>
    {
        if (!IsUnusedSince(unusedSince) || FirstWaiting is not null || !IsIdle) return;
        Ask(new(DeactivationReasonCode.ActivationIdle, "The grain was idle."), Engine.Stopped);
    }, null);

    internal bool IsUnusedSince(long time) => _phase == Phase.Active && Volatile.Read(ref _lastUsed) <= time && !(_ending?.KeepUntil > Engine.Collector.Now);

    void IActivationLifetime.DelayDeactivation(TimeSpan timeSpan) =>
        EnsureEnding().KeepUntil = timeSpan <= TimeSpan.Zero ? 0
            : timeSpan == TimeSpan.MaxValue ? long.MaxValue
            : Engine.Time.GetUtcNow().UtcTicks + timeSpan.Ticks;

    internal void Add(GrainTimer timer) => _timers.Add(timer);

    internal void Remove(GrainTimer timer) => _timers.Remove(timer);

    private Ending EnsureEnding() => _ending ?? Interlocked.CompareExchange(ref _ending, new Ending(), null) ?? _ending;
}
