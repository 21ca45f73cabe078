using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;

namespace Orleans;

/// <summary>The base class of grains. As in Orleans; outside an engine (a unit test) it has no context.</summary>
[SuppressMessage("Naming", "CA1725", Justification = "The parameter names are Orleans'.")]
public abstract class Grain : IGrainBase, IAddressable
{
    // A grain is constructed inside its own activation.
    protected Grain() => GrainContext = (SynchronizationContext.Current as IGrainContext)!;

    public IGrainContext GrainContext { get; }

    public string IdentityString => GrainContext?.GrainId.ToString() ?? "";

    protected IGrainFactory GrainFactory => ServiceProvider.GetRequiredService<IGrainFactory>();

    protected internal IServiceProvider ServiceProvider => GrainContext.ActivationServices;

    public virtual Task OnActivateAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public virtual Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Gives this activation up after the current call.</summary>
    protected void DeactivateOnIdle() => GrainBaseExtensions.DeactivateOnIdle(this);

    /// <summary>Keeps this activation from being collected for a time; a negative time takes that back.</summary>
    protected void DelayDeactivation(TimeSpan timeSpan) => ((IActivationLifetime)GrainContext).DelayDeactivation(timeSpan);
}
