using Orleans.Runtime;
using OrleansHub.Embedded.Activations;
using OrleansHub.Embedded.Calls;
using OrleansHub.Embedded.Observers;

namespace OrleansHub.Embedded.Hosting;

/// <summary>Gives references to the grains of one engine.</summary>
internal sealed class EmbeddedClient(Engine engine) : IClusterClient
{
    public IServiceProvider ServiceProvider => engine.Services;

    public TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null) where TGrainInterface : IGrainWithStringKey
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(primaryKey);
        return Reference<TGrainInterface>(engine.Interfaces.ClassOf(typeof(TGrainInterface), grainClassNamePrefix), primaryKey);
    }

    public TGrainInterface GetGrain<TGrainInterface>(GrainId grainId) where TGrainInterface : IAddressable =>
        Reference<TGrainInterface>(engine.Interfaces.ClassOf(grainId.Type), grainId.Key.ToString()!);

    public TGrainObserverInterface CreateObjectReference<TGrainObserverInterface>(IGrainObserver obj) where TGrainObserverInterface : IGrainObserver
    {
        ArgumentNullException.ThrowIfNull(obj);
        if (obj is GrainProxy) throw new ArgumentException("It is a reference already.", nameof(obj));
        return engine.Interfaces.Proxy<TGrainObserverInterface>(new ProxyTarget(new ObserverMailbox(engine, obj)));
    }

    public void DeleteObjectReference<TGrainObserverInterface>(IGrainObserver obj) where TGrainObserverInterface : IGrainObserver
    {
        if (obj is not GrainProxy { Observer: { } observer }) throw new ArgumentException("It is no reference to an observer.", nameof(obj));
        observer.GiveUp(new(DeactivationReasonCode.ApplicationRequested, "The reference was deleted."));
    }

    private TInterface Reference<TInterface>(GrainClass grains, string key) => engine.Interfaces.Proxy<TInterface>(new ProxyTarget(grains, key));
}
