using OrleansHub.Embedded.Tests.Fixture;

namespace OrleansHub.Embedded.Tests.State;

[GenerateSerializer, Alias("tests-tally")]
public sealed class Tally
{
    [Id(0)]
    public int Value { get; set; }
}

[GenerateSerializer, Alias("tests-state-view")]
public sealed record StateView([property: Id(0)] int Value, [property: Id(1)] bool Exists, [property: Id(2)] string? Etag, [property: Id(3)] int ValueAtActivation);

public interface IStateGrain : IGrainWithStringKey
{
    Task<StateView> Look();

    /// <summary>Adds in memory only.</summary>
    Task<int> AddUnwritten(int amount);

    Task<string?> Add(int amount);

    Task Clear();

    Task Reread();

    Task End();

    /// <summary>Adds to the second state, which lies beside the first.</summary>
    Task<int> AddOther(int amount);
}

internal sealed class StateGrain(
    Stage stage,
    [PersistentState("tally", EngineSetup.StorageName)] IPersistentState<Tally> tally,
    [PersistentState("other", EngineSetup.StorageName)] IPersistentState<Tally> other) : Grain, IStateGrain
{
    private int _atActivation;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _atActivation = tally.State.Value;
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        stage.Signal($"{this.GetPrimaryKeyString()} ended");
        return Task.CompletedTask;
    }

    public Task<StateView> Look() => Task.FromResult(new StateView(tally.State.Value, tally.RecordExists, tally.Etag, _atActivation));

    public Task<int> AddUnwritten(int amount) => Task.FromResult(tally.State.Value += amount);

    public async Task<string?> Add(int amount)
    {
        tally.State.Value += amount;
        await tally.WriteStateAsync();
        return tally.Etag;
    }

    public Task Clear() => tally.ClearStateAsync();

    public Task Reread() => tally.ReadStateAsync();

    public Task End()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public async Task<int> AddOther(int amount)
    {
        other.State.Value += amount;
        await other.WriteStateAsync();
        return other.State.Value;
    }
}
