using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OrleansHub.Bench.Servers;

/// <summary>SignalR as everybody uses it: an empty hub, and <c>Clients.All.SendAsync</c> of a message that was put here before.</summary>
static class BareHub
{
    public const string Verb = "bare-hub";
    public const string Path = "/hub";

    public static Task Serve(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Logging.ClearProviders();
        builder.Services.AddSignalR();
        var app = builder.Build();
        var message = default(JsonElement);

        app.MapGet("/alive", () => "ok");
        app.MapHub<Everyone>(Path);
        app.MapPut("/message", async (HttpContext context) => message = (await JsonDocument.ParseAsync(context.Request.Body)).RootElement);
        app.MapPost("/broadcast", (IHubContext<Everyone> hub) => hub.Clients.All.SendAsync("changed", message));
        // One broadcast after the other, each awaited, as a server does that must keep their order.
        app.MapPost("/broadcasts", async (IHubContext<Everyone> hub, int times, int everyMilliseconds) =>
        {
            using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(everyMilliseconds));
            for (var i = 0; i < times && await timer.WaitForNextTickAsync(); i++) await hub.Clients.All.SendAsync("changed", message);
        });
        return app.RunAsync();
    }

    sealed class Everyone : Hub;
}
