namespace OrleansHub.Grains.Stations;

/// <summary>The storage cannot take a write now (disk full, locked file, I/O error); nothing of it was kept, and it may be tried again.</summary>
[GenerateSerializer, Alias("storage-unavailable")]
public sealed class StorageUnavailableException : Exception
{
    public StorageUnavailableException()
    {
    }

    public StorageUnavailableException(string message) : base(message)
    {
    }

    public StorageUnavailableException(string message, Exception? inner) : base(message, inner)
    {
    }
}

/// <summary>More writes wait than the storage may hold; nothing of this one was kept, and it may be tried again shortly.</summary>
[GenerateSerializer, Alias("storage-busy")]
public sealed class StorageBusyException : Exception
{
    public StorageBusyException()
    {
    }

    public StorageBusyException(string message) : base(message)
    {
    }

    public StorageBusyException(string message, Exception? inner) : base(message, inner)
    {
    }
}
