using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using OrleansHub.Web.Hosting;

namespace OrleansHub.Web.Accounts;

/// <summary>Tells the console, once the hub listens and while there is no user, where the first administrator is made.</summary>
internal sealed partial class SetupLink(SetupToken token, IServer server, IOptions<HubOptions> options, IHostApplicationLifetime lifetime, ILogger<SetupLink> log)
    : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(() =>
        {
            if (token.Make() is { } made) NobodyYet(log, $"{Root()}/setup?token={made}", (int)SetupToken.Lifetime.TotalHours);
        });
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    string Root()
    {
        if (options.Value.PublicUrl is { } known) return known.TrimEnd('/');
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? HubOptions.DefaultUrl;
        // Who listens everywhere is found here.
        foreach (var everywhere in new[] { "//0.0.0.0", "//[::]", "//+", "//*" }) address = address.Replace(everywhere, "//localhost", StringComparison.Ordinal);
        return address.TrimEnd('/');
    }

    [LoggerMessage(LogLevel.Information, "Nobody can sign in yet. Make the first administrator within {Hours} hours at {Link}")]
    static partial void NobodyYet(ILogger logger, string link, int hours);
}
