using Microsoft.AspNetCore.SignalR;
using OrleansHub.Web.Accounts;

namespace OrleansHub.Web.Live.Push;

/// <summary>Gives each connection of the hub its mailbox. SignalR's own lists of connections are kept, for messages to one of them.</summary>
internal sealed class LiveConnections(
    Audience audience, StaffConnections staffed, StaffAudience incidents, PushMeter meter, TimeProvider time, ILogger<DefaultHubLifetimeManager<LiveHub>> log)
    : DefaultHubLifetimeManager<LiveHub>(log)
{
    public override Task OnConnectedAsync(HubConnectionContext connection)
    {
        connection.Features.Set(new Mailbox(connection, meter, time));
        if (connection.GetHttpContext()?.StaffIfAny() is { } staff) connection.Features.Set(staff);
        staffed.Join(connection);
        incidents.Join(connection);
        meter.Connected();
        return base.OnConnectedAsync(connection);
    }

    public override Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        staffed.Leave(connection);
        if (connection.Features.Get<Mailbox>() is { } mailbox)
        {
            audience.Close(mailbox);
            incidents.Leave(connection);
            meter.Disconnected();
        }
        return base.OnDisconnectedAsync(connection);
    }
}
