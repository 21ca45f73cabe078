using Microsoft.Extensions.Options;
using OrleansHub.Web.Hosting;

namespace OrleansHub.Web.Accounts;

/// <summary>Tells a request of the hub's own pages from one that another site's page makes a browser send.</summary>
internal sealed class OwnPages(IOptions<HubOptions> options)
{
    readonly string? publicAuthority = options.Value.PublicUrl is { } url ? new Uri(url).Authority : null;

    /// <summary>Who is no browser sends no Origin and may go on: there is nothing to forge without a browser's cookies.</summary>
    public bool Sent(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"] is [{ } site] && site is "cross-site" or "same-site") return false;
        var origins = request.Headers.Origin;
        if (origins.Count == 0) return true;
        // The scheme is left out: a proxy in front may speak TLS where we do not. "null" is no address.
        return origins is [{ } origin] && Uri.TryCreate(origin, UriKind.Absolute, out var from)
            && (Is(from.Authority, request.Host.Value) || Is(from.Authority, publicAuthority));
    }

    static bool Is(string authority, string? own) => string.Equals(authority, own, StringComparison.OrdinalIgnoreCase);
}
