using Orleans.Concurrency;
using OrleansHub.Embedded.Tests.Fixture;
using OrleansHub.Embedded.Tests.Turns;

namespace OrleansHub.Embedded.Tests.Failures;

/// <summary>Stands between the test and the grain that fails.</summary>
public interface IMiddleGrain : IGrainWithStringKey
{
    Task LetThrow(string key, string message);

    Task<string> CatchThrow(string key);

    /// <summary>Has the grain call this one back without anybody waiting.</summary>
    Task BounceOneWay(string key, string name);

    [OneWay]
    Task Arrive(string name);

    Task<string> Cancellable(string name, CancellationToken cancellation);
}

internal sealed class MiddleGrain(Stage stage) : Grain, IMiddleGrain
{
    public Task LetThrow(string key, string message) => GrainFactory.GetGrain<ITurnGrain>(key).ThrowLater(message);

    public async Task<string> CatchThrow(string key)
    {
        try
        {
            await LetThrow(key, "caught");
            return "nothing";
        }
        catch (KeyNotFoundException e)
        {
            return e.GetType().Name;
        }
    }

    public async Task BounceOneWay(string key, string name) =>
        await GrainFactory.GetGrain<IBouncerGrain>(key).Bounce(this.AsReference<IMiddleGrain>(), name);

    public Task Arrive(string name)
    {
        stage.Signal(name);
        return Task.CompletedTask;
    }

    public async Task<string> Cancellable(string name, CancellationToken cancellation)
    {
        if (name != "no wait")
        {
            stage.Signal(name);
            await new TaskCompletionSource().Task.WaitAsync(cancellation);
        }
        return "done";
    }
}

public interface IBouncerGrain : IGrainWithStringKey
{
    Task Bounce(IMiddleGrain back, string name);
}

internal sealed class BouncerGrain : Grain, IBouncerGrain
{
    public Task Bounce(IMiddleGrain back, string name) => back.Arrive(name);
}
