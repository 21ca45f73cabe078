using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.Options;
using OrleansHub.Web.Hosting;

namespace OrleansHub.Web.Live.Push;

/// <summary>How many connections the hub holds, in all and from one address; beyond it 503 and 429, before anything is set up for them.</summary>
internal sealed class ConnectionLimit(IOptions<PushOptions> options)
{
    static readonly HubProblem Full = new(StatusCodes.Status503ServiceUnavailable, "hub-full", "No more connections are taken", "Read /api/v1 instead, or try again later.");
    static readonly HubProblem TooMany = new(StatusCodes.Status429TooManyRequests, "too-many-connections", "Too many connections from this address", "Close some of them, or read /api/v1 instead.");
    static readonly TimeSpan Later = TimeSpan.FromSeconds(30);

    readonly ConcurrentDictionary<IPAddress, int> _byAddress = new();
    int _all;

    public async Task Invoke(HttpContext context, RequestDelegate next)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        try
        {
            var mine = _byAddress.AddOrUpdate(address, 1, static (_, count) => count + 1);
            if (Interlocked.Increment(ref _all) > options.Value.MaxConnections) await Full.WriteAsync(context, Later);
            else if (mine > options.Value.MaxConnectionsPerAddress && !IPAddress.IsLoopback(address)) await TooMany.WriteAsync(context, Later);
            else await next(context);
        }
        finally
        {
            Interlocked.Decrement(ref _all);
            if (_byAddress.AddOrUpdate(address, 0, static (_, count) => count - 1) == 0) _byAddress.TryRemove(KeyValuePair.Create(address, 0));
        }
    }
}
