using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OrleansHub.Silo;

namespace OrleansHub.Bench.Engine;

/// <summary>The engine this program was compiled with and the storage of the product, without the web.</summary>
static class GrainHost
{
    public static async Task<IHost> Start(string directory)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration["Storage:DataDirectory"] = directory;
        builder.AddHubSilo();
#if !ENGINE_ORLEANS
        // Orleans finds the grains of every loaded assembly by itself.
        builder.Services.AddEmbeddedGrains(typeof(GrainHost).Assembly);
#endif
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }

    public static IGrainFactory Grains(this IHost host) => host.Services.GetRequiredService<IGrainFactory>();
}
