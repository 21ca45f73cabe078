using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using OrleansHub.Web.Accounts;

namespace OrleansHub.Web.Live.Push;

/// <summary>The connections of who is signed in, so that they end with the session.</summary>
internal sealed class StaffConnections
{
    readonly ConcurrentDictionary<string, (HubConnectionContext Connection, Staff Staff)> connections = new();

    public void Join(HubConnectionContext connection)
    {
        if (connection.StaffIfAny() is { } staff) connections[connection.ConnectionId] = (connection, staff);
    }

    public void Leave(HubConnectionContext connection) => connections.TryRemove(connection.ConnectionId, out _);

    /// <summary>Cuts those whose session is over, or is not for the same role and scope any more: who still may comes back as who they are now.</summary>
    public void Cut(Func<string, Staff?> find)
    {
        foreach (var (connection, staff) in connections.Values)
        {
            if (find(staff.Session) is not { } now || now.Role != staff.Role || now.Scope != staff.Scope) connection.Abort();
        }
    }
}
