using System.Collections.Concurrent;

namespace OrleansHub.Embedded.Tests.Fixture;

/// <summary>What a test and the grains it plays with share: signals by name, and what was said under a name, in order.</summary>
public sealed class Stage
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<string, TaskCompletionSource> _signals = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> _said = new();

    public void Signal(string name) => Source(name).TrySetResult();

    public bool IsSignalled(string name) => Source(name).Task.IsCompleted;

    /// <summary>Waits for a signal, and says which one when it does not come.</summary>
    public async Task Await(string name)
    {
        try
        {
            await Source(name).Task.WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"Expected the signal \"{name}\" within {Patience}.");
        }
    }

    /// <summary>Waits for whichever of the two comes first.</summary>
    public Task AwaitEither(string name, string other) => Task.WhenAny(Await(name), Await(other)).Unwrap();

    public void Say(string name, string text) => _said.GetOrAdd(name, _ => new()).Enqueue(text);

    public string[] Said(string name) => _said.TryGetValue(name, out var said) ? [.. said] : [];

    private TaskCompletionSource Source(string name) =>
        _signals.GetOrAdd(name, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
}
