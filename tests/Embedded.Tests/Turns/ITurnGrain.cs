using Orleans.Concurrency;

namespace OrleansHub.Embedded.Tests.Turns;

/// <summary>A grain to watch turns with. <c>Hold</c> signals "name in", then waits for "name go".</summary>
public interface ITurnGrain : IGrainWithStringKey
{
    /// <summary>Loses counts when two of its turns interleave.</summary>
    Task<int> Add(int amount);

    Task<int> Count();

    Task Hold(string name);

    [ReadOnly]
    Task HoldReading(string name);

    /// <summary>Answers whatever runs.</summary>
    [AlwaysInterleave]
    Task<string> Interleave(string text);

    [OneWay]
    Task Note(int number);

    [OneWay]
    Task HoldOneWay(string name);

    [OneWay]
    Task ThrowOneWay();

    Task<List<int>> Notes();

    ValueTask<int> Twice(int number);

    ValueTask Touch(string name);

    [ResponseTimeout("00:00:00.300")]
    Task HoldImpatiently(string name);

    Task Throw(string message);

    Task ThrowLater(string message);

    Task Cancel();

    Task<string> WhoAmI();

    /// <summary>Calls itself through the keys, one after the other, and says what came of it.</summary>
    [ResponseTimeout("00:00:03")]
    Task<string> CallThrough(string[] keys);

    [OneWay]
    Task CallThroughOneWay(string[] keys, string name);

    Task<bool> ComesBack();

    Task<int> AddLater(int amount, string name);
}
