using OrleansHub.Embedded.Tests.Fixture;

namespace OrleansHub.Embedded.Tests.Lifecycle;

/// <summary>Idle collection, on a clock that the test moves. Default age 15 minutes, looked for every minute.</summary>
public sealed class CollectionTests
{
    private static readonly TimeSpan Age = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task An_idle_grain_is_collected_and_comes_back_new()
    {
        await using var engine = await ClockedEngine.StartAsync();
        var grain = engine.Grain<ILifecycleGrain>("idle");
        await grain.Next();

        engine.Clock.Advance(Age + Slack);
        await engine.Stage.Await("idle ended");

        engine.Stage.Said("idle")[^1].ShouldBe("ends: ActivationIdle");
        (await grain.Next()).ShouldBe(1);
    }

    [Fact]
    public async Task A_grain_in_use_is_not_collected()
    {
        await using var engine = await ClockedEngine.StartAsync();
        var grain = engine.Grain<ILifecycleGrain>("used");

        for (var i = 1; i <= 10; i++)
        {
            (await grain.Next()).ShouldBe(i);
            engine.Clock.Advance(Age - Slack);
        }
    }

    [Fact]
    public async Task A_grain_is_not_collected_before_its_age()
    {
        await using var engine = await ClockedEngine.StartAsync();
        var grain = engine.Grain<ILifecycleGrain>("young");
        engine.Clock.Advance(TimeSpan.FromSeconds(59));
        await grain.Next();

        engine.Clock.Advance(Age);

        (await grain.Next()).ShouldBe(2);
    }

    [Fact]
    public async Task A_grain_with_a_call_under_way_is_not_collected()
    {
        await using var engine = await ClockedEngine.StartAsync();
        var grain = engine.Grain<ILifecycleGrain>("held");
        engine.Stage.Signal("held slow");
        var first = grain.Next();
        await engine.Stage.Await("held activating");

        engine.Clock.Advance(Age + Slack);
        engine.Stage.Signal("held go");

        (await first).ShouldBe(1);
        (await grain.Next()).ShouldBe(2);
    }

    [Theory]
    [InlineData("kept", 10_000, false)]
    [InlineData("short", 4, true)]
    [InlineData("short", 2, false)]
    [InlineData("delayed", 40, false)]
    [InlineData("delayed", 90, true)]
    [InlineData("ticking", 90, true)]
    [InlineData("ticking and kept", 90, false)]
    public async Task What_a_grain_says_of_its_age_counts(string kind, int minutes, bool isCollected)
    {
        await using var engine = await ClockedEngine.StartAsync();
        await (kind switch
        {
            "kept" => engine.Grain<IKeptGrain>("k").Touch(),
            "short" => engine.Grain<IShortLivedGrain>("k").Touch(),
            "delayed" => engine.Grain<IDelayingGrain>("k").Delay(TimeSpan.FromHours(1)),
            _ => engine.Grain<IDelayingGrain>("k").Tick(keepAlive: kind == "ticking and kept"),
        });

        for (var i = 0; i < minutes; i++)
        {
            engine.Clock.Advance(TimeSpan.FromMinutes(1));
            if (!kind.StartsWith("ticking", StringComparison.Ordinal)) continue;
            await engine.Stage.AwaitEither($"k tick {i}", "k ended");
            // The collector's timer and the grain's: the next minute must not pass before the tick has ended.
            await Task.WhenAny(engine.Clock.ArmedAsync(2), engine.Stage.Await("k ended"));
        }

        if (isCollected) await engine.Stage.Await("k ended");
        else engine.Stage.IsSignalled("k ended").ShouldBeFalse();
    }
}
