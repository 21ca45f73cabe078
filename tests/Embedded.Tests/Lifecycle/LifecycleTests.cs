using OrleansHub.Embedded.Tests.Fixture;

namespace OrleansHub.Embedded.Tests.Lifecycle;

[Collection(nameof(EngineCollection))]
public sealed partial class LifecycleTests(EngineFixture engine)
{
    private readonly string _key = EngineFixture.NewKey();

    private ILifecycleGrain Grain => engine.Grain<ILifecycleGrain>(_key);

    [Fact]
    public async Task A_grain_activates_once_before_its_first_call()
    {
        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => Grain.Next())));

        engine.Stage.Said(_key).ShouldBe(["activating", "active"]);
        (await Grain.Next()).ShouldBe(101);
    }

    [Fact]
    public async Task Calls_wait_for_a_slow_activation_and_keep_their_order()
    {
        engine.Stage.Signal($"{_key} slow");
        var calls = Enumerable.Range(0, 20).Select(_ => Grain.Next()).ToArray();
        await engine.Stage.Await($"{_key} activating");
        calls.ShouldAllBe(c => !c.IsCompleted);

        engine.Stage.Signal($"{_key} go");

        (await Task.WhenAll(calls)).Order().ShouldBe(Enumerable.Range(1, 20));
    }

    [Fact]
    public async Task A_failed_activation_reaches_the_caller_and_the_next_call_tries_anew()
    {
        engine.Stage.Signal($"{_key} fail");

        var thrown = await Should.ThrowAsync<InvalidDataException>(() => Grain.Next());
        await Should.ThrowAsync<InvalidDataException>(() => Grain.Next());

        thrown.Message.ShouldBe("not today");
        engine.Stage.Said(_key).Count(s => s == "activating").ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public async Task A_constructor_that_throws_fails_the_call() =>
        await Should.ThrowAsync<Exception>(() => engine.Grain<IUnbuildableGrain>().Touch());

    [Fact]
    public async Task A_grain_that_asks_for_it_ends_after_the_call_and_the_next_call_finds_a_new_one()
    {
        await Grain.Next();
        await Grain.End();
        await engine.Stage.Await($"{_key} ended");

        (await Grain.Next()).ShouldBe(1);

        engine.Stage.Said(_key).ShouldBe(["activating", "active", "ends: ApplicationRequested", "activating", "active"]);
    }

    [Fact]
    public async Task A_reference_outlives_the_activation_it_has_called()
    {
        var grain = Grain;
        for (var round = 0; round < 20; round++)
        {
            await grain.Next();
            await grain.End();
        }

        (await grain.Who()).ShouldBe(_key);
    }

    [Fact]
    public async Task Calls_that_wait_when_a_grain_ends_go_to_the_next_activation()
    {
        await Grain.Next();
        var held = Grain.EndWhileHolding(_key);
        await engine.Stage.Await($"{_key} in");
        var waiting = Enumerable.Range(0, 10).Select(_ => Grain.Next()).ToArray();

        engine.Stage.Signal($"{_key} go");
        await held;

        (await Task.WhenAll(waiting)).Order().ShouldBe(Enumerable.Range(1, 10));
    }

    [Fact]
    public async Task The_running_call_ends_before_the_grain_does()
    {
        var held = Grain.EndWhileHolding(_key);
        await engine.Stage.Await($"{_key} in");
        engine.Stage.Signal($"{_key} go");
        await held;
        await engine.Stage.Await($"{_key} ended");

        engine.Stage.Said(_key).ShouldBe(["activating", "active", "held to the end", "ends: ApplicationRequested"]);
    }

    [Fact]
    public async Task A_deactivation_that_throws_harms_nobody()
    {
        engine.Stage.Signal($"{_key} fail end");
        await Grain.Next();
        await Grain.End();

        (await Grain.Next()).ShouldBe(1);
    }
}

public interface IUnbuildableGrain : IGrainWithStringKey
{
    Task Touch();
}

internal sealed class UnbuildableGrain : Grain, IUnbuildableGrain
{
    public UnbuildableGrain() => throw new InvalidDataException("cannot be built");

    public Task Touch() => Task.CompletedTask;
}
