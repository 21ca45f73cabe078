using OrleansHub.Embedded.Tests.Fixture;

namespace OrleansHub.Embedded.Tests.Turns;

[Collection(nameof(EngineCollection))]
public sealed partial class OneTurnAtATimeTests(EngineFixture engine)
{
    [Fact]
    public async Task Ten_thousand_concurrent_calls_lose_no_count()
    {
        var grain = engine.Grain<ITurnGrain>();

        await Task.WhenAll(Enumerable.Range(0, 10_000).Select(_ => Task.Run(() => grain.Add(1))));

        (await grain.Count()).ShouldBe(10_000);
    }

    [Fact]
    public async Task One_key_is_one_grain_however_many_references_there_are()
    {
        var key = EngineFixture.NewKey();

        await Task.WhenAll(Enumerable.Range(0, 1_000).Select(_ => Task.Run(() => engine.Grain<ITurnGrain>(key).Add(1))));

        (await engine.Grain<ITurnGrain>(key).Count()).ShouldBe(1_000);
    }

    [Fact]
    public async Task Different_keys_are_different_grains()
    {
        var (a, b) = (engine.Grain<ITurnGrain>(), engine.Grain<ITurnGrain>());

        await a.Add(1);

        (await b.Count()).ShouldBe(0);
    }

    [Fact]
    public async Task A_call_waits_until_the_one_before_has_ended()
    {
        var grain = engine.Grain<ITurnGrain>();
        var name = EngineFixture.NewKey();

        var held = grain.Hold(name);
        await engine.Stage.Await($"{name} in");
        var next = grain.Count();
        (await grain.Interleave("alive")).ShouldBe("alive");
        next.IsCompleted.ShouldBeFalse();
        engine.Stage.Signal($"{name} go");

        await held;
        await next;
    }

    [Fact]
    public async Task Grains_do_not_wait_for_each_other()
    {
        var held = engine.Grain<ITurnGrain>();
        var name = EngineFixture.NewKey();

        var holding = held.Hold(name);
        await engine.Stage.Await($"{name} in");
        (await engine.Grain<ITurnGrain>().Count()).ShouldBe(0);

        engine.Stage.Signal($"{name} go");
        await holding;
    }

    [Fact]
    public async Task A_one_way_call_returns_before_it_has_run()
    {
        var grain = engine.Grain<ITurnGrain>();
        var name = EngineFixture.NewKey();

        await grain.HoldOneWay(name);
        await engine.Stage.Await($"{name} in");

        engine.Stage.IsSignalled($"{name} out").ShouldBeFalse();
        engine.Stage.Signal($"{name} go");
        await engine.Stage.Await($"{name} out");
    }

    [Fact]
    public async Task A_failing_one_way_call_harms_nobody()
    {
        var grain = engine.Grain<ITurnGrain>();

        await grain.ThrowOneWay();

        (await grain.Count()).ShouldBe(0);
    }

    [Fact]
    public async Task What_follows_an_await_runs_in_the_grain_s_own_context() =>
        (await engine.Grain<ITurnGrain>().ComesBack()).ShouldBeTrue();

    [Fact]
    public async Task Value_tasks_answer_at_once_and_later()
    {
        var grain = engine.Grain<ITurnGrain>();
        var name = EngineFixture.NewKey();

        (await grain.Twice(21)).ShouldBe(42);
        await grain.Touch(name);

        engine.Stage.IsSignalled(name).ShouldBeTrue();
    }

    [Fact]
    public async Task Many_grains_answer_many_callers()
    {
        var grains = Enumerable.Range(0, 50).Select(_ => engine.Grain<ITurnGrain>()).ToArray();

        await Task.WhenAll(Enumerable.Range(0, 64).Select(caller => Task.Run(async () =>
        {
            for (var i = 0; i < 200; i++) await grains[(caller + i) % grains.Length].Add(1);
        })));

        (await Task.WhenAll(grains.Select(g => g.Count()))).Sum().ShouldBe(64 * 200);
    }
}
