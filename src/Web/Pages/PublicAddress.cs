using Microsoft.Extensions.Options;
using OrleansHub.Web.Hosting;

namespace OrleansHub.Web.Pages;

/// <summary>Where people reach the hub: <c>Hub:PublicUrl</c>, else the address they asked at.</summary>
internal sealed class PublicAddress(IOptions<HubOptions> options)
{
    readonly string? configured = options.Value.PublicUrl?.TrimEnd('/');

    /// <summary>The absolute address of a station's page.</summary>
    public string OfStation(HttpRequest request, string id) => $"{Root(request)}/s/{Uri.EscapeDataString(id)}";

    /// <summary>The absolute address of a file of the browser client.</summary>
    public string OfFile(HttpRequest request, string name) => $"{Root(request)}/{name}";

    string Root(HttpRequest request) => configured ?? $"{request.Scheme}://{request.Host.ToUriComponent()}";
}
