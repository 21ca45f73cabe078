namespace OrleansHub.Silo.Storage.Backups;

/// <summary>A copy that could not be made or put back; nothing was left half done. The message is for the operator.</summary>
public sealed class BackupException : Exception
{
    public BackupException() { }
    public BackupException(string message) : base(message) { }
    public BackupException(string message, Exception inner) : base(message, inner) { }
}
