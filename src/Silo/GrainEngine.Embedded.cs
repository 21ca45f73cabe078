using Microsoft.Extensions.Hosting;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Silo;

/// <summary>The engine the grains run on: the embedded one, inside this process.</summary>
public static class GrainEngine
{
    public const string Name = "embedded";

    /// <summary>Hosts the grains and gives the host an <see cref="IGrainFactory"/>.</summary>
    public static IHostApplicationBuilder AddGrainEngine(this IHostApplicationBuilder builder)
    {
        builder.Services.AddEmbeddedGrains(typeof(IStationGrain).Assembly);
        return builder;
    }
}
