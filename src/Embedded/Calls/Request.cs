using Orleans.Storage;
using OrleansHub.Embedded.Activations;

namespace OrleansHub.Embedded.Calls;

/// <summary>One call of a grain method with its arguments. Derived classes are generated.</summary>
public abstract class Request : Turn
{
    private int _answered;
    private int _sentAt;

    private protected Request()
    {
    }

    public abstract GrainMethod Method { get; }

    internal override string Name => Method.Name;
    internal override bool Interleaves => (Method.Traits & CallTraits.AlwaysInterleave) != 0;
    internal override bool ReadsOnly => (Method.Traits & CallTraits.ReadOnly) != 0;
    internal override bool IsOver => _answered != 0;

    /// <summary>How long the caller has waited, in milliseconds; the counter may wrap.</summary>
    internal int Age => unchecked(Environment.TickCount - _sentAt);

    internal void Stamp() => _sentAt = Environment.TickCount;

    /// <summary>Replaces each argument by a copy.</summary>
    protected abstract void CopyArguments(MessageCopier copier);

    internal void CopyBy(MessageCopier copier) => CopyArguments(copier);

    /// <summary>Calls the method; null when the answer has been given already.</summary>
    private protected abstract Task? Execute(object target);

    /// <summary>Gives the result of a method's task that has ended well.</summary>
    private protected abstract void Answer(Task ended);

    private protected abstract void AnswerWith(Exception failure);

    /// <summary>True for the first who answers: the method, or else the time-out.</summary>
    private protected bool TryAnswer()
    {
        if (Interlocked.Exchange(ref _answered, 1) != 0) return false;
        Caller = null;
        return true;
    }

    internal sealed override bool Begin()
    {
        if (IsOver) return true;
        Mailbox!.Count(this);
        Task? pending;
        try
        {
            pending = Execute(Mailbox.Target ?? throw new ObjectDisposedException(Mailbox.Id.ToString()));
        }
        catch (Exception e)
        {
            Fail(e);
            return true;
        }
        if (pending is null) return true;
        if (pending.IsCompleted)
        {
            Settle(pending);
            return true;
        }
        // Synchronously: the method's task mostly ends inside the turn, which can then end without another hop.
        pending.ContinueWith(
            static (ended, request) => ((Request)request!).Ended(ended), this,
            CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return false;
    }

    private void Ended(Task ended)
    {
        if (!ReferenceEquals(SynchronizationContext.Current, Mailbox))
        {
            Mailbox!.Post(static s => ((Action)s!)(), () => Ended(ended));
            return;
        }
        Mailbox!.End(this);
        Settle(ended);
    }

    private void Settle(Task ended)
    {
        if (!ended.IsCompletedSuccessfully)
        {
            Fail(ended.Exception?.InnerException ?? new TaskCanceledException(ended));
            return;
        }
        try
        {
            Answer(ended);
        }
        catch (Exception e)
        {
            // A result that cannot be copied.
            Fail(e);
        }
    }

    private void Fail(Exception failure)
    {
        if (failure is InconsistentStateException { IsSourceActivation: true } stale)
        {
            stale.IsSourceActivation = false;
            Mailbox!.GiveUp(new(DeactivationReasonCode.ApplicationError, failure, "The stored state is not the one this activation has read."));
        }
        Mailbox!.Engine.Counters.Failed();
        Refuse(failure);
    }

    internal sealed override void Refuse(Exception reason)
    {
        if (!TryAnswer()) return;
        if (Method.IsOneWay) Mailbox!.Engine.Log.OneWayFailed(Method.Name, Mailbox.Id, reason);
        else AnswerWith(reason);
    }

    /// <summary>Ends the caller's wait when it has been too long; the turn itself goes on.</summary>
    internal void Expire(bool running)
    {
        if (IsOver || Method.IsOneWay) return;
        var timeout = Method.Timeout ?? Mailbox!.Engine.Options.ResponseTimeout;
        if (timeout < TimeSpan.Zero || Age < timeout.TotalMilliseconds) return;
        Mailbox!.Engine.Counters.TimedOut();
        Refuse(new TimeoutException(
            $"{Name} of grain {Mailbox.Id} did not answer within {timeout}: it {(running ? "is still running" : "waits behind other calls")}."));
    }
}
