namespace OrleansHub.Silo.Storage;

/// <summary>The write was not stored and left no trace: disk full, file locked or unreadable. The same write may be tried again; no restart is needed.</summary>
// An OrleansException, because the engine wraps any other that a storage throws and the caller could not tell a full disk from a busy one.
[GenerateSerializer, Alias("storage-unavailable")]
public sealed class StorageUnavailableException : OrleansException
{
    public StorageUnavailableException() { }
    public StorageUnavailableException(string message) : base(message) { }
    public StorageUnavailableException(string message, Exception inner) : base(message, inner) { }
}
