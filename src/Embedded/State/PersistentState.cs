using System.Diagnostics.CodeAnalysis;
using Orleans.Runtime;
using Orleans.Storage;
using OrleansHub.Embedded.Activations;

namespace OrleansHub.Embedded.State;

/// <summary>A state of one activation, linked to the others of that activation until they have been read.</summary>
internal abstract class PersistentState(Activation activation, string name, IGrainStorage storage)
{
    internal PersistentState? Next { get; init; }

    protected Activation Activation => activation;

    protected string Name => name;

    protected IGrainStorage Storage => storage;

    public abstract Task ReadStateAsync();
}

/// <summary>Gives itself to the storage to be read into and written from.</summary>
internal sealed class PersistentState<T>(Activation activation, string name, IGrainStorage storage)
    : PersistentState(activation, name, storage), IPersistentState<T>, IGrainState<T>
{
    private T? _state;

    [AllowNull]
    public T State
    {
        // As in Orleans a state is never null before the grain makes it so.
        get => _state ??= Activator.CreateInstance<T>();
        set => _state = value;
    }

    public string? ETag { get; set; }

    public string? Etag => ETag;

    public bool RecordExists { get; set; }

    public override Task ReadStateAsync() => Guard("reading", Storage.ReadStateAsync(Name, Activation.Id, this));

    public Task WriteStateAsync() => Guard("writing", Storage.WriteStateAsync(Name, Activation.Id, this));

    public Task ClearStateAsync() => Guard("clearing", Storage.ClearStateAsync(Name, Activation.Id, this));

    private Task Guard(string verb, Task operation) => operation.IsCompletedSuccessfully ? operation : GuardAsync(verb, operation);

    private async Task GuardAsync(string verb, Task operation)
    {
        try
        {
            await operation.ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OrleansException)
        {
            // As in Orleans, so that a grain catches the same type on both engines.
            throw new OrleansException($"{Storage.GetType().Name} failed {verb} state \"{Name}\" of {Activation.Id}.", e);
        }
    }
}
