using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OrleansHub.Grains.Incidents;
using OrleansHub.Silo.Storage;

namespace OrleansHub.Silo;

/// <summary>Everything below the web: the storage, the city and the grains.</summary>
public static class HubSilo
{
    public static IHostApplicationBuilder AddHubSilo(this IHostApplicationBuilder builder)
    {
        // The storage first: hosted services stop in reverse, so grains still can store what they hold when they stop.
        builder.Services.AddHubStorage();
        builder.Services.AddSingleton<IListening, Listening>();
        return builder.AddGrainEngine();
    }
}
