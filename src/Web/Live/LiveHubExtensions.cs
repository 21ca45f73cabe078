using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using OrleansHub.Web.Accounts;
using OrleansHub.Web.Live.Push;

namespace OrleansHub.Web.Live;

/// <summary>Adds and maps the hub at <c>/hubs/live</c>.</summary>
public static class LiveHubExtensions
{
    const string Path = "/hubs/live";

    public static WebApplicationBuilder AddLiveHub(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<PushOptions>().BindConfiguration("Live").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<Audience>();
        services.AddSingleton<StaffAudience>();
        services.AddSingleton<PushMeter>();
        services.AddSingleton<ConnectionLimit>();
        services.AddSingleton<StaffConnections>();
        services.AddHostedService<Publisher>();
        services.AddSingleton<HubLifetimeManager<LiveHub>, LiveConnections>();
        services.AddSignalR().AddHubOptions<LiveHub>(hub =>
        {
            // A scope is all a browser sends; the frames to it are JSON that is ready.
            hub.MaximumReceiveMessageSize = 4 * 1024;
            hub.SupportedProtocols = ["json"];
            hub.StreamBufferCapacity = 1;
            hub.AddFilter<HubAccess>();
        });
        return builder;
    }

    public static WebApplication MapLiveHub(this WebApplication app)
    {
        var limit = app.Services.GetRequiredService<ConnectionLimit>();
        app.UseWhen(context => context.Request.Path.StartsWithSegments(Path, StringComparison.Ordinal), hub => hub.Use(limit.Invoke));
        app.MapHub<LiveHub>(Path, connection =>
        {
            connection.Transports = HttpTransportType.WebSockets | HttpTransportType.ServerSentEvents;
            // What a client that does not read can make us hold, beside one message.
            connection.TransportMaxBufferSize = 32 * 1024;
            connection.ApplicationMaxBufferSize = 16 * 1024;
        });
        return app;
    }
}
