using Microsoft.AspNetCore.SignalR;

namespace OrleansHub.Web.Live.Push;

/// <summary>Writes to one connection, at most one write at a time, and never waits for it: what comes after a write the mailbox says when it is done.</summary>
internal abstract class Outbox(HubConnectionContext connection, PushMeter meter)
{
    protected HubConnectionContext Connection => connection;

    protected PushMeter Meter => meter;

    /// <summary>For whoever has noted, under the lock, that a write is under way.</summary>
    protected void Send(params SerializedHubMessage[] messages) => Send(messages, 0);

    /// <summary>All is written: what has come since, or null, and then a write is under way no more.</summary>
    protected abstract SerializedHubMessage[]? Next();

    /// <summary>A message that the connection could not take at once is written.</summary>
    protected virtual void Took()
    {
    }

    void Send(SerializedHubMessage[]? messages, int from)
    {
        for (; messages is not null; (messages, from) = (Next(), 0))
        {
            for (var i = from; i < messages.Length; i++)
            {
                meter.Pushed();
                // Never throws: a failed write aborts the connection.
                var write = connection.WriteAsync(messages[i], CancellationToken.None);
                if (!write.IsCompleted)
                {
                    _ = Continue(write.AsTask(), messages, i + 1);
                    return;
                }
                write.GetAwaiter().GetResult();
            }
        }
    }

    async Task Continue(Task write, SerializedHubMessage[] messages, int from)
    {
        await write;
        Took();
        Send(messages, from);
    }
}
