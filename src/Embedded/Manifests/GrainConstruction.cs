using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;
using Orleans.Storage;
using OrleansHub.Embedded.Activations;
using OrleansHub.Embedded.State;

namespace OrleansHub.Embedded.Manifests;

/// <summary>What generated code builds a grain from: its context, services and states.</summary>
public sealed class GrainConstruction
{
    private readonly Activation _activation;

    internal GrainConstruction(Activation activation) => _activation = activation;

    public IGrainContext Context => _activation;

    internal PersistentState? States { get; private set; }

    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    public T GetKeyed<T>(object? key) where T : notnull => Services.GetRequiredKeyedService<T>(key);

    public T? GetOptional<T>() where T : class => Services.GetService<T>();

    /// <summary>A state that is read before the grain activates.</summary>
    public IPersistentState<T> State<T>(string stateName, string? storageName)
    {
        var storage = storageName is null ? Services.GetService<IGrainStorage>() : Services.GetKeyedService<IGrainStorage>(storageName);
        if (storage is null)
        {
            throw new OrleansException($"No storage named \"{storageName}\" is registered; state \"{stateName}\" of {_activation.Id} needs it.");
        }
        var state = new PersistentState<T>(_activation, stateName, storage) { Next = States };
        States = state;
        return state;
    }

    private IServiceProvider Services => _activation.Engine.Services;
}
