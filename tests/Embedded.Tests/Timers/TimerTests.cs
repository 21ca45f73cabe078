using OrleansHub.Embedded.Tests.Fixture;

namespace OrleansHub.Embedded.Tests.Timers;

[Collection(nameof(EngineCollection))]
public sealed class TimerTests(EngineFixture engine)
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Never = Timeout.InfiniteTimeSpan;

    private readonly string _key = EngineFixture.NewKey();

    private ITimerGrain Grain => engine.Grain<ITimerGrain>(_key);

    [Fact]
    public async Task A_timer_ticks_again_and_again_in_its_grain()
    {
        await Grain.Start(_key, TimeSpan.Zero, Soon);

        await engine.Stage.Await($"{_key} 3");

        await Grain.Stop(_key);
        engine.Stage.Said(_key).ShouldAllBe(said => said == _key);
    }

    [Fact]
    public async Task A_stopped_timer_ticks_no_more()
    {
        var (stopped, other) = (EngineFixture.NewKey(), EngineFixture.NewKey());
        await Grain.Start(stopped, TimeSpan.Zero, TimeSpan.FromMilliseconds(1));
        await engine.Stage.Await($"{stopped} 3");

        await Grain.Stop(stopped);
        var ticks = engine.Stage.Said(stopped).Length;
        await Grain.Start(other, Soon, Soon);
        await engine.Stage.Await($"{other} 3");

        engine.Stage.Said(stopped).Length.ShouldBe(ticks);
        await Grain.Stop(other);
    }

    [Fact]
    public async Task A_timer_without_a_period_ticks_once()
    {
        var (once, other) = (EngineFixture.NewKey(), EngineFixture.NewKey());
        await Grain.Start(once, TimeSpan.Zero, Never);
        await Grain.Start(other, Soon, Soon);
        await engine.Stage.Await($"{other} 3");

        engine.Stage.Said(once).Length.ShouldBe(1);
        await Grain.Stop(other);
    }

    [Fact]
    public async Task A_timer_can_be_started_by_a_change()
    {
        await Grain.Start(_key, Never, Never);

        await Grain.Change(_key, TimeSpan.Zero, Soon);

        await engine.Stage.Await($"{_key} 3");
        await Grain.Stop(_key);
    }

    [Fact]
    public async Task Ticks_wait_for_a_running_call_unless_they_interleave()
    {
        var (waits, interleaves) = (EngineFixture.NewKey(), EngineFixture.NewKey());
        await Grain.StartInterleaving(interleaves, Soon);
        await Grain.Start(waits, Soon, Never);
        var held = Grain.Hold(_key);
        await engine.Stage.Await($"{_key} in");
        var ticks = engine.Stage.Said(waits).Length;

        await engine.Stage.Await($"{interleaves} 3");
        engine.Stage.Said(waits).Length.ShouldBe(ticks);

        engine.Stage.Signal($"{_key} go");
        await held;
        await Grain.Stop(interleaves);
    }

    [Fact]
    public async Task Ticks_and_calls_lose_no_count_to_each_other()
    {
        await Grain.Start(_key, TimeSpan.Zero, TimeSpan.FromMilliseconds(1));
        await Task.WhenAll(Enumerable.Range(0, 2_000).Select(_ => Task.Run(() => Grain.CountSlowly())));
        await engine.Stage.Await($"{_key} 3");
        await Grain.Stop(_key);

        (await Grain.Count()).ShouldBe(2_000 + engine.Stage.Said(_key).Length);
    }

    [Fact]
    public async Task A_tick_that_throws_does_not_stop_the_timer()
    {
        await Grain.StartThrowing(_key, Soon);

        await engine.Stage.Await($"{_key} 3");

        await Grain.Stop(_key);
    }

    [Fact]
    public async Task A_timer_ends_with_its_activation()
    {
        await Grain.StartWaiting(_key);
        await engine.Stage.Await($"{_key} ticked");

        await Grain.End();

        await engine.Stage.Await($"{_key} cancelled");
    }
}
