using Microsoft.AspNetCore.SignalR;
using OrleansHub.Web.Accounts;

namespace OrleansHub.Web.Live.Push;

/// <summary>
/// The incidents one signed-in connection is owed. As with the mailbox of its scope at most one write is under way; of an incident that
/// changes meanwhile only the newest form is sent.
/// </summary>
internal sealed class StaffMailbox(HubConnectionContext connection, Staff staff, PushMeter meter) : Outbox(connection, meter)
{
    readonly Lock _gate = new();
    readonly Dictionary<string, SerializedHubMessage> _waiting = [];
    bool _writing;

    public Staff Staff => staff;

    public void Offer(string incident, SerializedHubMessage message)
    {
        lock (_gate)
        {
            if (_writing)
            {
                _waiting[incident] = message;
                return;
            }
            _writing = true;
        }
        Send(message);
    }

    protected override SerializedHubMessage[]? Next()
    {
        lock (_gate)
        {
            if (_waiting.Count == 0)
            {
                _writing = false;
                return null;
            }
            SerializedHubMessage[] messages = [.. _waiting.Values];
            _waiting.Clear();
            return messages;
        }
    }
}
