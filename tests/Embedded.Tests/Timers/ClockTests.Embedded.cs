using OrleansHub.Embedded.Tests.Fixture;

namespace OrleansHub.Embedded.Tests.Timers;

/// <summary>Timers follow the registered clock.</summary>
public sealed class ClockTests
{
    // Short enough for the grain not to be collected meanwhile.
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_timer_ticks_when_the_clock_says_so()
    {
        await using var engine = await ClockedEngine.StartAsync();
        var grain = engine.Grain<ITimerGrain>("g");
        await grain.Start("t", Minute, Minute);

        for (var tick = 0; tick < 3; tick++)
        {
            engine.Clock.Advance(Minute - TimeSpan.FromSeconds(1));
            (await grain.Count()).ShouldBe(tick);
            engine.Clock.Advance(TimeSpan.FromSeconds(1));
            (await grain.Count()).ShouldBe(tick + 1);
        }
    }

    [Fact]
    public async Task Ticks_do_not_pile_up_while_a_call_runs()
    {
        await using var engine = await ClockedEngine.StartAsync();
        var grain = engine.Grain<ITimerGrain>("g");
        await grain.Start("t", Minute, Minute);
        var held = grain.Hold("call");
        await engine.Stage.Await("call in");

        engine.Clock.Advance(Minute * 10);
        engine.Stage.Signal("call go");
        await held;

        (await grain.Count()).ShouldBe(1);
        engine.Clock.Advance(Minute);
        (await grain.Count()).ShouldBe(2);
    }

    [Fact]
    public async Task A_change_counts_from_now()
    {
        await using var engine = await ClockedEngine.StartAsync();
        var grain = engine.Grain<ITimerGrain>("g");
        await grain.Start("t", Minute, Minute);

        engine.Clock.Advance(Minute / 2);
        await grain.Change("t", Minute * 2, Minute);
        engine.Clock.Advance(Minute);
        (await grain.Count()).ShouldBe(0);
        engine.Clock.Advance(Minute);

        (await grain.Count()).ShouldBe(1);
    }
}
