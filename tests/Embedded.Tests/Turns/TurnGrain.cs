using OrleansHub.Embedded.Tests.Fixture;

namespace OrleansHub.Embedded.Tests.Turns;

internal sealed class TurnGrain(Stage stage) : Grain, ITurnGrain
{
    private readonly List<int> _notes = [];
    private int _count;

    public async Task<int> Add(int amount)
    {
        var count = _count;
        await Task.Yield();
        _count = count + amount;
        return _count;
    }

    public Task<int> Count() => Task.FromResult(_count);

    public async Task Hold(string name)
    {
        stage.Signal($"{name} in");
        await stage.Await($"{name} go");
        stage.Signal($"{name} out");
    }

    public Task HoldReading(string name) => Hold(name);

    public Task<string> Interleave(string text) => Task.FromResult(text);

    public Task Note(int number)
    {
        _notes.Add(number);
        return Task.CompletedTask;
    }

    public Task HoldOneWay(string name) => Hold(name);

    public Task ThrowOneWay() => throw new InvalidOperationException("Nobody hears this.");

    public Task<List<int>> Notes() => Task.FromResult(_notes.ToList());

    public ValueTask<int> Twice(int number) => new(number * 2);

    public async ValueTask Touch(string name)
    {
        await Task.Yield();
        stage.Signal(name);
    }

    public Task HoldImpatiently(string name) => Hold(name);

    public Task Throw(string message) => throw new KeyNotFoundException(message);

    public async Task ThrowLater(string message)
    {
        await Task.Yield();
        throw new KeyNotFoundException(message);
    }

    public Task Cancel() => throw new OperationCanceledException();

    public Task<string> WhoAmI() => Task.FromResult(this.GetPrimaryKeyString());

    public async Task<string> CallThrough(string[] keys)
    {
        if (keys.Length == 0) return this.GetPrimaryKeyString();
        return await GrainFactory.GetGrain<ITurnGrain>(keys[0]).CallThrough(keys[1..]);
    }

    public async Task CallThroughOneWay(string[] keys, string name)
    {
        await CallThrough(keys);
        stage.Signal(name);
    }

    public async Task<bool> ComesBack()
    {
        var context = SynchronizationContext.Current;
        var scheduler = TaskScheduler.Current;
        await Task.Yield();
        return context == SynchronizationContext.Current && scheduler == TaskScheduler.Current;
    }

    public async Task<int> AddLater(int amount, string name)
    {
        await Hold(name);
        return await Add(amount);
    }
}
