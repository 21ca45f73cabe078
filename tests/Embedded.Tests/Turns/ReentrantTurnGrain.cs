using Orleans.Concurrency;
using OrleansHub.Embedded.Tests.Fixture;

namespace OrleansHub.Embedded.Tests.Turns;

public interface IReentrantGrain : IGrainWithStringKey
{
    Task Hold(string name);

    /// <summary>Has the other grain call this one back while it waits for it.</summary>
    [ResponseTimeout("00:00:10")]
    Task<string> RoundTrip(string other);

    Task<string> Answer();
}

public interface ICallsBackGrain : IGrainWithStringKey
{
    Task<string> AskReentrant(string key);

    Task<string> AskInterleaving(ITurnGrain grain);
}

// Reentrant: that is what the tests are about.
[Reentrant]
internal sealed class ReentrantGrain(Stage stage) : Grain, IReentrantGrain
{
    public async Task Hold(string name)
    {
        stage.Signal($"{name} in");
        await stage.Await($"{name} go");
    }

    public Task<string> RoundTrip(string other) => GrainFactory.GetGrain<ICallsBackGrain>(other).AskReentrant(this.GetPrimaryKeyString());

    public Task<string> Answer() => Task.FromResult($"answer of {this.GetPrimaryKeyString()}");
}

internal sealed class CallsBackGrain : Grain, ICallsBackGrain
{
    public Task<string> AskReentrant(string key) => GrainFactory.GetGrain<IReentrantGrain>(key).Answer();

    public Task<string> AskInterleaving(ITurnGrain grain) => grain.Interleave("back");
}
