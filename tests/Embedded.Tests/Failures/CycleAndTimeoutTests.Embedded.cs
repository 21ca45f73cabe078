using System.Diagnostics;
using OrleansHub.Embedded.Calls;
using OrleansHub.Embedded.Tests.Fixture;
using OrleansHub.Embedded.Tests.Turns;

namespace OrleansHub.Embedded.Tests.Failures;

[Collection(nameof(EngineCollection))]
public sealed class CycleAndTimeoutTests(EngineFixture engine)
{
    [Fact]
    public async Task A_cycle_is_reported_at_once_and_names_its_path()
    {
        var (start, other) = (EngineFixture.NewKey(), EngineFixture.NewKey());
        var watch = Stopwatch.StartNew();

        var thrown = await Should.ThrowAsync<CallCycleException>(() => engine.Grain<ITurnGrain>(start).CallThrough([other, start]));

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(3));
        thrown.Message.ShouldContain($"ITurnGrain.CallThrough of turn/{start} → ITurnGrain.CallThrough of turn/{other} → ITurnGrain.CallThrough of turn/{start}");
    }

    [Fact]
    public async Task A_cycle_through_activation_is_reported_too()
    {
        var key = EngineFixture.NewKey();

        await Should.ThrowAsync<CallCycleException>(() => engine.Grain<ICallsOnActivationGrain>(key).Touch());
    }

    [Fact]
    public async Task A_time_out_names_the_method_and_the_grain()
    {
        var key = EngineFixture.NewKey();

        var thrown = await Should.ThrowAsync<TimeoutException>(() => engine.Grain<ITurnGrain>(key).HoldImpatiently(key));

        thrown.Message.ShouldBe($"ITurnGrain.HoldImpatiently of grain turn/{key} did not answer within 00:00:00.3000000: it is still running.");
        engine.Stage.Signal($"{key} go");
    }

    [Fact]
    public async Task A_grain_that_never_lets_go_of_its_thread_does_not_hide_time_outs()
    {
        using var stuck = new ManualResetEventSlim();
        var grain = engine.Grain<IBlockingGrain>();

        var blocking = grain.Block(stuck);
        await Should.ThrowAsync<TimeoutException>(() => grain.Answer());

        stuck.Set();
        await blocking;
        await grain.Answer();
    }
}

public interface ICallsOnActivationGrain : IGrainWithStringKey
{
    Task Touch();
}

internal sealed class CallsOnActivationGrain : Grain, ICallsOnActivationGrain
{
    public override Task OnActivateAsync(CancellationToken cancellationToken) => this.AsReference<ICallsOnActivationGrain>().Touch();

    public Task Touch() => Task.CompletedTask;
}

public interface IBlockingGrain : IGrainWithStringKey
{
    Task Block(ManualResetEventSlim until);

    [ResponseTimeout("00:00:00.300")]
    Task Answer();
}

internal sealed class BlockingGrain : Grain, IBlockingGrain
{
    public Task Block(ManualResetEventSlim until)
    {
        until.Wait(TimeSpan.FromSeconds(20));
        return Task.CompletedTask;
    }

    public Task Answer() => Task.CompletedTask;
}
