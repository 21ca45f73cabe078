using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Orleans.Timers;
using OrleansHub.Embedded.Activations;
using OrleansHub.Embedded.Hosting;
using OrleansHub.Embedded.Manifests;
using OrleansHub.Embedded.Timers;

namespace Orleans.Hosting;

/// <summary>Runs grains in this process.</summary>
public static class EmbeddedGrainsExtensions
{
    /// <summary>
    /// The grains of the assemblies can be called through <see cref="IGrainFactory"/> and <see cref="IClusterClient"/>; they stop with the
    /// host, before the services registered earlier do. Clock: the registered <see cref="TimeProvider"/>, if any.
    /// </summary>
    public static IServiceCollection AddEmbeddedGrains(this IServiceCollection services, params Assembly[] assemblies)
    {
        foreach (var assembly in assemblies) services.AddSingleton(new GrainAssembly(assembly));
        services.AddOptions<EmbeddedOptions>();
        services.AddLogging();
        services.TryAddSingleton<Engine>();
        services.TryAddSingleton<ITimerRegistry, TimerRegistry>();
        services.TryAddSingleton<IClusterClient, EmbeddedClient>();
        services.TryAddSingleton<IGrainFactory>(static s => s.GetRequiredService<IClusterClient>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, EngineLifetime>());
        return services;
    }
}
