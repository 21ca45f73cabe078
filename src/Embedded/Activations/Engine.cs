using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Hosting;
using OrleansHub.Embedded.Calls;
using OrleansHub.Embedded.Manifests;

namespace OrleansHub.Embedded.Activations;

/// <summary>The grains of one process and what they share.</summary>
internal sealed class Engine : IDisposable
{
    private readonly CancellationTokenSource _stopped = new();
    private volatile bool _isStopping;

    public Engine(IServiceProvider services, IOptions<EmbeddedOptions> options, ILogger<Engine> logger, IEnumerable<GrainAssembly> assemblies)
    {
        Services = services;
        Options = options.Value;
        Log = new EngineLog(logger);
        Time = services.GetService<TimeProvider>() ?? TimeProvider.System;
        Copier = Options.CopyMessages ? new MessageCopier() : null;
        Watchdog = new Watchdog();
        Collector = new Collector(this);
        var manifest = GrainManifest.Of(assemblies.Select(a => a.Assembly));
        Classes = [.. manifest.Classes.Select(c => new GrainClass(this, c))];
        Interfaces = new GrainInterfaces(manifest, Classes);
        Counters = new EngineCounters(this);
        Collector.Start();
    }

    internal IServiceProvider Services { get; }

    internal EmbeddedOptions Options { get; }

    internal EngineLog Log { get; }

    internal TimeProvider Time { get; }

    /// <summary>The copier of the test mode, else null.</summary>
    internal MessageCopier? Copier { get; }

    internal IReadOnlyList<GrainClass> Classes { get; }

    internal GrainInterfaces Interfaces { get; }

    internal Watchdog Watchdog { get; }

    internal Collector Collector { get; }

    internal EngineCounters Counters { get; }

    /// <summary>Calls from outside the grains are refused.</summary>
    internal bool IsStopping => _isStopping;

    /// <summary>Cancelled once a stop has given up waiting.</summary>
    internal CancellationToken Stopped => _stopped.Token;

    /// <summary>
    /// Takes no more calls from outside, lets those already taken run, and deactivates every grain; grains may call each other
    /// meanwhile. Gives up when <paramref name="cancellation"/> says so or after the options' time.
    /// </summary>
    internal async Task StopAsync(CancellationToken cancellation)
    {
        _isStopping = true;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Options.StopTimeout);
        var reason = new DeactivationReason(DeactivationReasonCode.ShuttingDown, "The engine is stopping.");
        try
        {
            // A grain that deactivates may call another, which then activates again.
            while (Classes.Any(c => !c.IsEmpty))
            {
                var grains = Classes.SelectMany(c => c.Activations).ToList();
                grains.ForEach(g => g.Deactivate(reason, patience.Token));
                await Task.WhenAll(grains.Select(g => g.Gone)).WaitAsync(patience.Token);
            }
        }
        catch (OperationCanceledException)
        {
            Log.StopGaveUp(Classes.Sum(c => c.Count));
        }
        await _stopped.CancelAsync();
    }

    public void Dispose()
    {
        _isStopping = true;
        Collector.Dispose();
        Watchdog.Dispose();
        Counters.Dispose();
        _stopped.Dispose();
    }
}
