using Microsoft.AspNetCore.SignalR;

namespace OrleansHub.Web.Live.Push;

/// <summary>
/// The hub at <c>/hubs/live</c>: <c>Watch</c> answers with the scope as it stands, and from that version on the connection gets every
/// <c>changed</c> and <c>refresh</c> of it, without a gap.
/// </summary>
internal sealed class LiveHub(Audience audience) : Hub
{
    Mailbox Mailbox => Context.Features.Get<Mailbox>()!;

    public async Task<WatchAnswer> Watch(WatchRequest? scope)
    {
        Mailbox.Allow();
        var watched = Scope.From(scope, audience.Published.Plan);
        await audience.Leave(Mailbox);
        return new(audience, Mailbox, watched);
    }

    public async Task Unwatch()
    {
        Mailbox.Allow();
        await audience.Leave(Mailbox);
    }
}
