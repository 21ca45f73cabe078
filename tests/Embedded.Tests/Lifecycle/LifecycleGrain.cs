using OrleansHub.Embedded.Tests.Fixture;

namespace OrleansHub.Embedded.Tests.Lifecycle;

/// <summary>Tells the stage, under its key, what happens to it. The signals "key fail" and "key slow" make its activation so.</summary>
public interface ILifecycleGrain : IGrainWithStringKey
{
    Task<int> Next();

    Task End();

    Task EndWhileHolding(string name);

    Task<string> Who();
}

internal sealed class LifecycleGrain(Stage stage) : Grain, ILifecycleGrain
{
    private int _next;

    private string Key => this.GetPrimaryKeyString();

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        stage.Say(Key, "activating");
        if (stage.IsSignalled($"{Key} fail")) throw new InvalidDataException("not today");
        if (stage.IsSignalled($"{Key} slow"))
        {
            stage.Signal($"{Key} activating");
            await stage.Await($"{Key} go");
        }
        stage.Say(Key, "active");
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        stage.Say(Key, $"ends: {reason.ReasonCode}");
        await Task.Yield();
        if (stage.IsSignalled($"{Key} fail end")) throw new InvalidDataException("not cleanly");
        stage.Signal($"{Key} ended");
    }

    public Task<int> Next() => Task.FromResult(++_next);

    public Task End()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public async Task EndWhileHolding(string name)
    {
        DeactivateOnIdle();
        stage.Signal($"{name} in");
        await stage.Await($"{name} go");
        stage.Say(Key, "held to the end");
    }

    public Task<string> Who() => Task.FromResult(Key);
}
