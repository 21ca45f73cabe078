namespace OrleansHub.Silo.Storage;

/// <summary>Too many writes wait already; this one was refused at once. Slow down and try again in a second.</summary>
// An OrleansException, because the engine wraps any other that a storage throws and the caller could not tell a full disk from a busy one.
[GenerateSerializer, Alias("storage-busy")]
public sealed class StorageBusyException : OrleansException
{
    public StorageBusyException() { }
    public StorageBusyException(string message) : base(message) { }
    public StorageBusyException(string message, Exception inner) : base(message, inner) { }
}
