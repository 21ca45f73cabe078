using OrleansHub.Embedded.Tests.Fixture;
using OrleansHub.Embedded.Tests.Turns;

namespace OrleansHub.Embedded.Tests.Failures;

[Collection(nameof(EngineCollection))]
public sealed class FailureTests(EngineFixture engine)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_exception_reaches_the_caller_as_itself_and_the_grain_lives_on(bool later)
    {
        var grain = engine.Grain<ITurnGrain>();
        await grain.Add(1);

        var thrown = await Should.ThrowAsync<KeyNotFoundException>(() => later ? grain.ThrowLater("no such key") : grain.Throw("no such key"));

        thrown.Message.ShouldBe("no such key");
        (await grain.Count()).ShouldBe(1);
    }

    [Fact]
    public async Task A_cancelled_method_reaches_the_caller_as_cancelled() =>
        await Should.ThrowAsync<OperationCanceledException>(() => engine.Grain<ITurnGrain>().Cancel());

    [Fact]
    public async Task An_exception_passes_through_a_grain_in_between()
    {
        var grain = engine.Grain<IMiddleGrain>();

        var thrown = await Should.ThrowAsync<KeyNotFoundException>(() => grain.LetThrow(EngineFixture.NewKey(), "deep down"));

        thrown.Message.ShouldBe("deep down");
        (await grain.CatchThrow(EngineFixture.NewKey())).ShouldBe(nameof(KeyNotFoundException));
    }

    [Fact]
    public async Task A_caller_does_not_wait_longer_than_the_method_says()
    {
        var grain = engine.Grain<ITurnGrain>();
        var name = EngineFixture.NewKey();

        await Should.ThrowAsync<TimeoutException>(() => grain.HoldImpatiently(name));

        engine.Stage.Signal($"{name} go");
        await engine.Stage.Await($"{name} out");
        (await grain.Count()).ShouldBe(0);
    }

    [Fact]
    public async Task A_call_that_still_waits_for_its_turn_times_out_too()
    {
        var grain = engine.Grain<ITurnGrain>();
        var (first, second) = (EngineFixture.NewKey(), EngineFixture.NewKey());
        var held = grain.Hold(first);
        await engine.Stage.Await($"{first} in");

        await Should.ThrowAsync<TimeoutException>(() => grain.HoldImpatiently(second));

        engine.Stage.Signal($"{second} go");
        engine.Stage.Signal($"{first} go");
        await held;
        (await grain.Count()).ShouldBe(0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_cycle_of_calls_fails_and_its_grains_live_on(int between)
    {
        var start = EngineFixture.NewKey();
        string[] path = [.. Enumerable.Range(0, between).Select(_ => EngineFixture.NewKey()), start];

        await Should.ThrowAsync<TimeoutException>(() => engine.Grain<ITurnGrain>(start).CallThrough(path));

        foreach (var key in path) (await engine.Grain<ITurnGrain>(key).WhoAmI()).ShouldBe(key);
    }

    [Fact]
    public async Task A_chain_that_visits_each_grain_once_is_no_cycle()
    {
        string[] path = [.. Enumerable.Range(0, 8).Select(_ => EngineFixture.NewKey())];

        (await engine.Grain<ITurnGrain>().CallThrough(path)).ShouldBe(path[^1]);
    }

    [Fact]
    public async Task A_one_way_call_back_to_the_caller_is_no_cycle()
    {
        var (start, name) = (EngineFixture.NewKey(), EngineFixture.NewKey());

        await engine.Grain<IMiddleGrain>().BounceOneWay(start, name);

        await engine.Stage.Await(name);
    }

    [Fact]
    public async Task Cancelling_after_the_answer_changes_nothing()
    {
        using var cancellation = new CancellationTokenSource();
        var grain = engine.Grain<IMiddleGrain>();

        (await grain.Cancellable("no wait", cancellation.Token)).ShouldBe("done");
        await cancellation.CancelAsync();

        (await grain.Cancellable("no wait", CancellationToken.None)).ShouldBe("done");
    }

    [Fact]
    public async Task Cancelling_reaches_a_method_that_waits()
    {
        using var cancellation = new CancellationTokenSource();
        var name = EngineFixture.NewKey();
        var pending = engine.Grain<IMiddleGrain>().Cancellable(name, cancellation.Token);
        await engine.Stage.Await(name);

        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => pending);
    }
}
