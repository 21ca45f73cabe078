namespace OrleansHub.Silo.Storage;

/// <summary>The write was not stored and left no trace: disk full, file locked or unreadable. The same write may be tried again; no restart is needed.</summary>
[GenerateSerializer, Alias("storage-unavailable")]
public sealed class StorageUnavailableException : Exception
{
    public StorageUnavailableException() { }
    public StorageUnavailableException(string message) : base(message) { }
    public StorageUnavailableException(string message, Exception inner) : base(message, inner) { }
}
