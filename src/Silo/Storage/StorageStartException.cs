namespace OrleansHub.Silo.Storage;

/// <summary>The data directory cannot be served at all: in use by another server, written by a newer program, not readable. The message is for the operator.</summary>
public sealed class StorageStartException : Exception
{
    public StorageStartException() { }
    public StorageStartException(string message) : base(message) { }
    public StorageStartException(string message, Exception inner) : base(message, inner) { }
}
