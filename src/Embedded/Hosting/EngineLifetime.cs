using Microsoft.Extensions.Hosting;
using OrleansHub.Embedded.Activations;

namespace OrleansHub.Embedded.Hosting;

/// <summary>Makes the engine with the host, so that a mistake shows at start, and stops it with the host.</summary>
internal sealed class EngineLifetime(Engine engine) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => engine.StopAsync(cancellationToken);
}
