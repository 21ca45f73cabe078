namespace OrleansHub.Embedded.Activations;

/// <summary>When and why an activation ends; only few activations ever know.</summary>
internal sealed class Ending
{
    internal bool IsAsked { get; private set; }

    internal DeactivationReason Reason { get; private set; }

    internal CancellationToken Cancellation { get; private set; }

    /// <summary>Why the activation never began.</summary>
    internal Exception? Failure { get; set; }

    /// <summary>The time, in UTC ticks, before which idleness does not count.</summary>
    internal long KeepUntil { get; set; }

    internal TaskCompletionSource Gone { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The calls that wait are run first: a stopping engine has nobody else to run them.</summary>
    internal bool LetsWaitingRun { get; private set; }

    internal void Ask(DeactivationReason reason, bool letsWaitingRun, CancellationToken cancellation)
    {
        if (IsAsked) return;
        Reason = reason;
        Cancellation = cancellation;
        LetsWaitingRun = letsWaitingRun;
        IsAsked = true;
    }
}
