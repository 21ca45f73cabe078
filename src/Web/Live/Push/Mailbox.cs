using Microsoft.AspNetCore.SignalR;

namespace OrleansHub.Web.Live.Push;

/// <summary>
/// What one connection is owed. At most one write is under way; what changes meanwhile is only remembered, and sent merged when the
/// connection can take it. Nothing here ever waits for the connection, so one that stops reading delays nobody.
/// </summary>
internal sealed class Mailbox(HubConnectionContext connection, PushMeter meter, TimeProvider time) : Outbox(connection, meter)
{
    readonly Lock _gate = new();
    readonly CallAllowance _calls = new(time);
    Backlog? _backlog;
    TaskCompletionSource? _idle;
    long _version;
    long _writingSince;
    bool _writing;
    bool _open;

    /// <summary>The feed it is in; guarded by the audience.</summary>
    public ScopeFeed? Feed { get; set; }

    /// <summary>The connection is gone; guarded by the audience.</summary>
    public bool IsClosed { get; set; }

    /// <summary>Counts a call of the client, or throws when there are too many.</summary>
    public void Allow()
    {
        switch (_calls.Take())
        {
            case Allowance.Refused: throw new HubException("Too many calls: wait some seconds. One Watch is enough; what changes comes by itself.");
            case Allowance.Abused: Connection.Abort(); break;
        }
    }

    /// <summary>The client is being told this version; from now on it gets what follows.</summary>
    public void Open(long version)
    {
        lock (_gate) (_open, _version, _backlog) = (true, version, null);
    }

    /// <summary>Ends the sending; completes when nothing is under way any more.</summary>
    public Task Close()
    {
        lock (_gate)
        {
            (_open, _backlog) = (false, null);
            if (!_writing) return Task.CompletedTask;
            _idle ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
            return _idle.Task;
        }
    }

    /// <summary>Sends the step, or remembers it when the one before is still on its way.</summary>
    public void Offer(Step step)
    {
        lock (_gate)
        {
            if (!_open || (!step.IsRefresh && step.Version <= _version)) return;
            if (_writing)
            {
                if (_backlog is null) _backlog = new(step);
                else _backlog.Add(step);
                Meter.Conflated();
                return;
            }
            Begin(step.Version);
        }
        Send(step.Messages);
    }

    /// <summary>Cuts the connection when a write has been under way for too long.</summary>
    public void CutIfStuck(TimeSpan after)
    {
        lock (_gate)
        {
            if (!_writing || time.GetElapsedTime(_writingSince) < after) return;
        }
        Meter.Dropped();
        Connection.Abort();
    }

    void Begin(long version) => (_writing, _writingSince, _version) = (true, time.GetTimestamp(), version);

    // A message more was taken: the connection is not stuck.
    protected override void Took()
    {
        lock (_gate) _writingSince = time.GetTimestamp();
    }

    protected override SerializedHubMessage[]? Next()
    {
        Backlog backlog;
        long from;
        lock (_gate)
        {
            if (_backlog is null)
            {
                _writing = false;
                _idle?.SetResult();
                _idle = null;
                return null;
            }
            (backlog, from, _backlog) = (_backlog, _version, null);
            Begin(backlog.Version);
        }
        return backlog.Messages(from);
    }
}
