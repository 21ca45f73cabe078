using OrleansHub.Embedded.Tests.Fixture;

namespace OrleansHub.Embedded.Tests.Turns;

[Collection(nameof(EngineCollection))]
public sealed class InterleavingTests(EngineFixture engine)
{
    [Fact]
    public async Task An_always_interleaving_call_runs_beside_any_other()
    {
        var grain = engine.Grain<ITurnGrain>();
        var name = EngineFixture.NewKey();
        var held = grain.Hold(name);
        await engine.Stage.Await($"{name} in");

        (await grain.Interleave("through")).ShouldBe("through");

        engine.Stage.Signal($"{name} go");
        await held;
    }

    [Fact]
    public async Task Calls_of_a_reentrant_grain_run_beside_each_other()
    {
        var grain = engine.Grain<IReentrantGrain>();
        var (one, two) = (EngineFixture.NewKey(), EngineFixture.NewKey());

        var holdOne = grain.Hold(one);
        var holdTwo = grain.Hold(two);
        await engine.Stage.Await($"{one} in");
        await engine.Stage.Await($"{two} in");

        engine.Stage.Signal($"{two} go");
        await holdTwo;
        engine.Stage.Signal($"{one} go");
        await holdOne;
    }

    [Fact]
    public async Task Read_only_calls_run_beside_each_other()
    {
        var grain = engine.Grain<ITurnGrain>();
        var (one, two) = (EngineFixture.NewKey(), EngineFixture.NewKey());

        var readOne = grain.HoldReading(one);
        await engine.Stage.Await($"{one} in");
        var readTwo = grain.HoldReading(two);
        await engine.Stage.Await($"{two} in");

        engine.Stage.Signal($"{one} go");
        engine.Stage.Signal($"{two} go");
        await Task.WhenAll(readOne, readTwo);
    }

    [Fact]
    public async Task A_read_only_call_waits_for_one_that_writes()
    {
        var grain = engine.Grain<ITurnGrain>();
        var (write, read) = (EngineFixture.NewKey(), EngineFixture.NewKey());
        var writing = grain.Hold(write);
        await engine.Stage.Await($"{write} in");

        var reading = grain.HoldReading(read);
        await grain.Interleave("both are in by now");
        engine.Stage.IsSignalled($"{read} in").ShouldBeFalse();

        engine.Stage.Signal($"{write} go");
        engine.Stage.Signal($"{read} go");
        await Task.WhenAll(writing, reading);
    }

    [Fact]
    public async Task A_call_that_writes_waits_for_those_that_read()
    {
        var grain = engine.Grain<ITurnGrain>();
        var (write, read) = (EngineFixture.NewKey(), EngineFixture.NewKey());
        var reading = grain.HoldReading(read);
        await engine.Stage.Await($"{read} in");

        var writing = grain.Hold(write);
        await grain.Interleave("both are in by now");
        engine.Stage.IsSignalled($"{write} in").ShouldBeFalse();

        engine.Stage.Signal($"{read} go");
        engine.Stage.Signal($"{write} go");
        await Task.WhenAll(writing, reading);
    }

    [Fact]
    public async Task A_reentrant_grain_can_be_called_back() =>
        (await engine.Grain<IReentrantGrain>("round").RoundTrip(EngineFixture.NewKey())).ShouldBe("answer of round");

    [Fact]
    public async Task A_grain_can_be_called_back_through_an_interleaving_method()
    {
        var grain = engine.Grain<ITurnGrain>();
        var name = EngineFixture.NewKey();
        var held = grain.Hold(name);
        await engine.Stage.Await($"{name} in");

        (await engine.Grain<ICallsBackGrain>().AskInterleaving(grain)).ShouldBe("back");

        engine.Stage.Signal($"{name} go");
        await held;
    }
}
