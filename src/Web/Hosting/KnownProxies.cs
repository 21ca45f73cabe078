using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace OrleansHub.Web.Hosting;

/// <summary>
/// Believes X-Forwarded-For and X-Forwarded-Proto from the proxies that <c>Hub:Proxies</c> names and from nobody else, so that no client can
/// choose the address it is limited by.
/// </summary>
internal static class KnownProxies
{
    public static void UseKnownProxies(this WebApplication app)
    {
        var named = app.Configuration["Hub:Proxies"]?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        // With no proxy known the middleware would believe everybody.
        if (named.Length == 0) return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in named) options.KnownIPNetworks.Add(Network(proxy));
        app.UseForwardedHeaders(options);
    }

    static System.Net.IPNetwork Network(string proxy)
    {
        if (System.Net.IPNetwork.TryParse(proxy, out var network)) return network;
        if (IPAddress.TryParse(proxy, out var address)) return new(address, address.GetAddressBytes().Length * 8);
        throw new OperatorException($"Hub:Proxies names '{proxy}'; give addresses like 10.0.0.7 or networks like 10.0.0.0/24, separated by commas.");
    }
}
