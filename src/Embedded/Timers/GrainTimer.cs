using Orleans.Runtime;
using OrleansHub.Embedded.Activations;
using OrleansHub.Embedded.Calls;

namespace OrleansHub.Embedded.Timers;

/// <summary>
/// A timer that is its own tick: a turn that is put into the mailbox when due. It is armed for one tick at a time, so ticks never pile up.
/// </summary>
internal abstract class GrainTimer : Turn, IGrainTimer
{
    private static readonly TimerCallback OnDue = static timer => ((GrainTimer)timer!).Due();

    private readonly bool _interleaves;
    private readonly ITimer _timer;
    private CancellationTokenSource? _stopping;
    private TimeSpan _period;
    private TimeSpan? _changedDueTime;
    private int _underWay;
    private bool _disposed;

    private protected GrainTimer(Activation activation, in GrainTimerCreationOptions options)
    {
        Mailbox = activation;
        _interleaves = options.Interleave;
        KeepsAlive = options.KeepAlive;
        _period = Checked(options.Period);
        // The clock must not carry the creating call's context into every tick.
        using (ExecutionContext.IsFlowSuppressed() ? default : ExecutionContext.SuppressFlow())
        {
            _timer = activation.Engine.Time.CreateTimer(OnDue, this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
        activation.Add(this);
        _timer.Change(Checked(options.DueTime), Timeout.InfiniteTimeSpan);
    }

    internal GrainTimer? NextTimer { get; set; }

    internal bool KeepsAlive { get; }

    internal override string Name => "A timer's tick";
    internal override bool Interleaves => _interleaves;
    internal override bool ReadsOnly => false;
    internal override bool IsOver => _disposed;

    private protected abstract Task TickAsync(CancellationToken cancellation);

    public void Change(TimeSpan dueTime, TimeSpan period)
    {
        Checked(dueTime);
        _period = Checked(period);
        if (_disposed) return;
        if (Volatile.Read(ref _underWay) != 0) _changedDueTime = dueTime;
        else _timer.Change(dueTime, Timeout.InfiniteTimeSpan);
    }

    public void Dispose()
    {
        if (_disposed) return;
        _disposed = true;
        _timer.Dispose();
        ((Activation)Mailbox!).Remove(this);
        _stopping?.Cancel();
    }

    private void Due()
    {
        if (_disposed || Interlocked.Exchange(ref _underWay, 1) != 0) return;
        Mailbox!.TryPost(this);
    }

    internal override bool Begin()
    {
        // Disposed, or changed to a later time, while it waited for its turn.
        if (_disposed || _changedDueTime is not null)
        {
            Rearm();
            return true;
        }
        Task tick;
        try
        {
            tick = TickAsync((_stopping ??= new()).Token);
        }
        catch (Exception e)
        {
            tick = Task.FromException(e);
        }
        if (tick.IsCompleted)
        {
            Ended(tick);
            return true;
        }
        _ = AwaitAsync(tick);
        return false;
    }

    private async Task AwaitAsync(Task tick)
    {
        await tick.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        Mailbox!.End(this);
        Ended(tick);
    }

    private void Ended(Task tick)
    {
        // Stopping the timer is what a cancelled tick was asked to do.
        if (tick.IsFaulted) Mailbox!.Engine.Log.TickFailed(Mailbox.Id, tick.Exception!.InnerException!);
        Rearm();
    }

    private void Rearm()
    {
        Volatile.Write(ref _underWay, 0);
        if (_disposed) return;
        var dueTime = _changedDueTime ?? _period;
        _changedDueTime = null;
        if (dueTime != Timeout.InfiniteTimeSpan) _timer.Change(dueTime, Timeout.InfiniteTimeSpan);
    }

    internal override void Refuse(Exception reason)
    {
    }

    private static TimeSpan Checked(TimeSpan time) =>
        time >= TimeSpan.Zero || time == Timeout.InfiniteTimeSpan ? time : throw new ArgumentOutOfRangeException(nameof(time), time, "Neither positive nor infinite.");
}

internal sealed class GrainTimer<TState> : GrainTimer
{
    private readonly Func<TState, CancellationToken, Task> _callback;
    private readonly TState _state;

    internal GrainTimer(Activation activation, Func<TState, CancellationToken, Task> callback, TState state, in GrainTimerCreationOptions options)
        : base(activation, options)
    {
        _callback = callback;
        _state = state;
    }

    private protected override Task TickAsync(CancellationToken cancellation) => _callback(_state, cancellation);
}
