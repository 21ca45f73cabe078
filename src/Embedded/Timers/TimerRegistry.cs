using Orleans.Runtime;
using Orleans.Timers;
using OrleansHub.Embedded.Activations;

namespace OrleansHub.Embedded.Timers;

internal sealed class TimerRegistry : ITimerRegistry
{
    public IGrainTimer RegisterGrainTimer<TState>(
        IGrainContext grainContext, Func<TState, CancellationToken, Task> callback, TState state, GrainTimerCreationOptions options) =>
        new GrainTimer<TState>((Activation)grainContext, callback, state, options);
}
