using System.Collections.Concurrent;

namespace OrleansHub.Embedded.Activations;

/// <summary>
/// Looks ten times a second for calls that have waited too long. A mailbox comes here when it starts to work and leaves when it
/// is found idle, so a call costs nothing for being watched. The clock is the machine's: a replay must not time calls out.
/// </summary>
internal sealed class Watchdog : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrentQueue<Mailbox> _mailboxes = new();
    private readonly Timer _timer;

    internal Watchdog() => _timer = new Timer(static w => ((Watchdog)w!).Look(), this, Interval, Timeout.InfiniteTimeSpan);

    internal void Watch(Mailbox mailbox) => _mailboxes.Enqueue(mailbox);

    private void Look()
    {
        var previous = SynchronizationContext.Current;
        // Under a context of its own the rest of the caller runs elsewhere, not here.
        SynchronizationContext.SetSynchronizationContext(new Bystander());
        try
        {
            for (var left = _mailboxes.Count; left > 0 && _mailboxes.TryDequeue(out var mailbox); left--)
            {
                mailbox.ExpireCalls();
                if (mailbox.KeepWatching()) _mailboxes.Enqueue(mailbox);
            }
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(previous);
            Rearm();
        }
    }

    private void Rearm()
    {
        try
        {
            _timer.Change(Interval, Timeout.InfiniteTimeSpan);
        }
        catch (ObjectDisposedException)
        {
            // Disposed while it looked.
        }
    }

    public void Dispose() => _timer.Dispose();

    private sealed class Bystander : SynchronizationContext;
}
