namespace OrleansHub.Silo.Storage;

/// <summary>Too many writes wait already; this one was refused at once. Slow down and try again in a second.</summary>
[GenerateSerializer, Alias("storage-busy")]
public sealed class StorageBusyException : Exception
{
    public StorageBusyException() { }
    public StorageBusyException(string message) : base(message) { }
    public StorageBusyException(string message, Exception inner) : base(message, inner) { }
}
