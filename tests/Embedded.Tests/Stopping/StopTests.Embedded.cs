using OrleansHub.Embedded.Tests.Fixture;
using OrleansHub.Embedded.Tests.Lifecycle;
using OrleansHub.Embedded.Tests.Turns;

namespace OrleansHub.Embedded.Tests.Stopping;

/// <summary>What a stop says to callers and how long it waits.</summary>
public sealed class EngineStopTests
{
    [Fact]
    public async Task A_call_from_outside_after_the_stop_is_refused()
    {
        var engine = await ClockedEngine.StartAsync();
        var grain = engine.Grain<ITurnGrain>("k");
        await grain.Add(1);
        await engine.StopAsync();

        var thrown = await Should.ThrowAsync<SiloUnavailableException>(() => grain.Add(1));

        thrown.Message.ShouldBe("ITurnGrain.Add of turn/k: the engine is stopping.");
        await engine.DisposeAsync();
    }

    [Fact]
    public async Task Calls_already_taken_are_answered_before_the_grain_ends()
    {
        await using var engine = await ClockedEngine.StartAsync();
        var grain = engine.Grain<ITurnGrain>("k");
        var held = grain.Hold("call");
        await engine.Stage.Await("call in");
        var waiting = Enumerable.Range(0, 10).Select(_ => grain.Add(1)).ToArray();

        var stopping = engine.StopAsync();
        engine.Stage.Signal("call go");
        await stopping;

        await held;
        (await Task.WhenAll(waiting)).Order().ShouldBe(Enumerable.Range(1, 10));
    }

    [Fact]
    public async Task Grains_learn_that_the_engine_stops()
    {
        await using var engine = await ClockedEngine.StartAsync();
        await engine.Grain<ILifecycleGrain>("k").Next();

        await engine.StopAsync();

        engine.Stage.Said("k")[^1].ShouldBe("ends: ShuttingDown");
    }

    [Fact]
    public async Task A_stop_gives_up_on_a_turn_that_never_ends()
    {
        await using var engine = await ClockedEngine.StartAsync(o => o.StopTimeout = TimeSpan.FromMilliseconds(200));
        var held = engine.Grain<ITurnGrain>("k").Hold("call");
        await engine.Stage.Await("call in");

        await engine.StopAsync();

        held.IsCompleted.ShouldBeFalse();
        engine.Stage.Signal("call go");
        await held;
    }
}
