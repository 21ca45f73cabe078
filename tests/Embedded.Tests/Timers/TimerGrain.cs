using OrleansHub.Embedded.Tests.Fixture;

namespace OrleansHub.Embedded.Tests.Timers;

/// <summary>Starts timers whose ticks say their name to the stage, and signal "name 3" at the third.</summary>
public interface ITimerGrain : IGrainWithStringKey
{
    Task Start(string name, TimeSpan dueTime, TimeSpan period);

    Task StartInterleaving(string name, TimeSpan period);

    Task StartThrowing(string name, TimeSpan period);

    /// <summary>Signals "name cancelled" when the tick's token is.</summary>
    Task StartWaiting(string name);

    Task Change(string name, TimeSpan dueTime, TimeSpan period);

    Task Stop(string name);

    Task Hold(string name);

    Task End();

    Task<int> Count();

    Task CountSlowly();
}

internal sealed class TimerGrain(Stage stage) : Grain, ITimerGrain
{
    private readonly Dictionary<string, IGrainTimer> _timers = [];
    private int _count;

    public Task Start(string name, TimeSpan dueTime, TimeSpan period)
    {
        _timers[name] = this.RegisterGrainTimer(() => Tick(name), dueTime, period);
        return Task.CompletedTask;
    }

    public Task StartInterleaving(string name, TimeSpan period)
    {
        _timers[name] = this.RegisterGrainTimer(Tick, name, new GrainTimerCreationOptions(period, period) { Interleave = true });
        return Task.CompletedTask;
    }

    public Task StartThrowing(string name, TimeSpan period)
    {
        _timers[name] = this.RegisterGrainTimer(
            async () =>
            {
                await Tick(name);
                throw new InvalidDataException("a tick may fail");
            },
            period, period);
        return Task.CompletedTask;
    }

    public Task StartWaiting(string name)
    {
        _timers[name] = this.RegisterGrainTimer(
            token =>
            {
                token.Register(() => stage.Signal($"{name} cancelled"));
                stage.Signal($"{name} ticked");
                return Task.CompletedTask;
            },
            TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        return Task.CompletedTask;
    }

    public Task Change(string name, TimeSpan dueTime, TimeSpan period)
    {
        _timers[name].Change(dueTime, period);
        return Task.CompletedTask;
    }

    public Task Stop(string name)
    {
        _timers[name].Dispose();
        return Task.CompletedTask;
    }

    public async Task Hold(string name)
    {
        stage.Signal($"{name} in");
        await stage.Await($"{name} go");
    }

    public Task End()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task<int> Count() => Task.FromResult(_count);

    public async Task CountSlowly()
    {
        var count = _count;
        await Task.Yield();
        _count = count + 1;
    }

    private async Task Tick(string name)
    {
        await CountSlowly();
        stage.Say(name, this.GetPrimaryKeyString());
        if (stage.Said(name).Length == 3) stage.Signal($"{name} 3");
    }
}
