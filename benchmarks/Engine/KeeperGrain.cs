using Orleans.Metadata;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Bench.Engine;

/// <summary>A grain with what a station has: a stored state, and a timer.</summary>
[Alias("bench-keeper")]
public interface IKeeperGrain : IGrainWithStringKey
{
    [Alias("Wake")]
    Task Wake();

    /// <summary>Stores the next version of the state and answers after the commit.</summary>
    [Alias("Write")]
    Task Write();
}

[GrainType("bench-keeper")]
internal sealed class KeeperGrain([PersistentState("state", StorageName.Hub)] IPersistentState<StationState> stored) : Grain, IKeeperGrain
{
    IGrainTimer? timer;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        timer = this.RegisterGrainTimer(static _ => Task.CompletedTask, new GrainTimerCreationOptions(TimeSpan.FromHours(1), TimeSpan.FromHours(1)));
        return Task.CompletedTask;
    }

    public Task Wake() => timer is null ? throw new InvalidOperationException("No timer was registered.") : Task.CompletedTask;

    public Task Write()
    {
        stored.State = new() { Counts = stored.State.Counts, Version = stored.State.Version + 1 };
        return stored.WriteStateAsync();
    }
}
