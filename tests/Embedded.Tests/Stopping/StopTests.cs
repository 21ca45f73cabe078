using OrleansHub.Embedded.Tests.Fixture;

namespace OrleansHub.Embedded.Tests.Stopping;

/// <summary>Each test stops an engine of its own.</summary>
public sealed class StopTests
{
    [Fact]
    public async Task A_stop_deactivates_every_grain_and_lets_it_write_its_state()
    {
        var engine = new EngineFixture();
        await engine.InitializeAsync();
        var keys = Enumerable.Range(0, 200).Select(_ => EngineFixture.NewKey()).ToArray();
        await Task.WhenAll(keys.Select(k => engine.Grain<IFlushingGrain>(k).Add(1)));

        await engine.StopAsync();

        keys.ShouldAllBe(key => engine.Storage.Has(key, "flushed"));
        await engine.DisposeAsync();
    }

    [Fact]
    public async Task A_stop_waits_for_the_turn_that_runs()
    {
        var engine = new EngineFixture();
        await engine.InitializeAsync();
        var key = EngineFixture.NewKey();
        // Its answer may be lost with the engine; what counts is that it runs to its end.
        var held = engine.Grain<IFlushingGrain>(key).HoldThenAdd(key, 7);
        await engine.Stage.Await($"{key} in");

        var stopping = engine.StopAsync();
        engine.Stage.Signal($"{key} go");
        await stopping;

        engine.Storage.Has(key, "flushed").ShouldBeTrue();
        engine.Stage.Said(key).ShouldBe(["added 7", "flushed 7"]);
        await Task.WhenAny(held);
        await engine.DisposeAsync();
    }
}

public interface IFlushingGrain : IGrainWithStringKey
{
    Task Add(int amount);

    Task HoldThenAdd(string name, int amount);
}

internal sealed class FlushingGrain(Stage stage, [PersistentState("flushed", EngineSetup.StorageName)] IPersistentState<State.Tally> tally)
    : Grain, IFlushingGrain
{
    public Task Add(int amount)
    {
        tally.State.Value += amount;
        stage.Say(this.GetPrimaryKeyString(), $"added {amount}");
        return Task.CompletedTask;
    }

    public async Task HoldThenAdd(string name, int amount)
    {
        stage.Signal($"{name} in");
        await stage.Await($"{name} go");
        await Add(amount);
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await tally.WriteStateAsync(cancellationToken);
        stage.Say(this.GetPrimaryKeyString(), $"flushed {tally.State.Value}");
    }
}
