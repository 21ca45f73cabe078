using OrleansHub.Embedded.Tests.Fixture;

namespace OrleansHub.Embedded.Tests.Lifecycle;

public interface IKeptGrain : IGrainWithStringKey
{
    Task Touch();
}

public interface IShortLivedGrain : IGrainWithStringKey
{
    Task Touch();
}

public interface IDelayingGrain : IGrainWithStringKey
{
    Task Delay(TimeSpan time);

    /// <summary>Ticks every minute and signals "key tick 0", "key tick 1", …</summary>
    Task Tick(bool keepAlive);
}

internal abstract class TellingGrain(Stage stage) : Grain
{
    protected Stage Stage => stage;

    public virtual Task Touch() => Task.CompletedTask;

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        stage.Signal($"{this.GetPrimaryKeyString()} ended");
        return Task.CompletedTask;
    }
}

[KeepAlive]
internal sealed class KeptGrain(Stage stage) : TellingGrain(stage), IKeptGrain;

[CollectionAgeLimit(Minutes = 2)]
internal sealed class ShortLivedGrain(Stage stage) : TellingGrain(stage), IShortLivedGrain;

internal sealed class DelayingGrain(Stage stage) : TellingGrain(stage), IDelayingGrain
{
    private int _ticks;

    public Task Delay(TimeSpan time)
    {
        DelayDeactivation(time);
        return Task.CompletedTask;
    }

    public Task Tick(bool keepAlive)
    {
        var minute = TimeSpan.FromMinutes(1);
        this.RegisterGrainTimer(Ticked, new GrainTimerCreationOptions(minute, minute) { KeepAlive = keepAlive });
        return Task.CompletedTask;
    }

    private Task Ticked()
    {
        Stage.Signal($"{this.GetPrimaryKeyString()} tick {_ticks++}");
        return Task.CompletedTask;
    }
}
