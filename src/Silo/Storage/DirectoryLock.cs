namespace OrleansHub.Silo.Storage;

/// <summary>Held by the one server of a data directory; the system releases it when the process ends, however it ends.</summary>
internal sealed class DirectoryLock : IDisposable
{
    readonly FileStream file;

    DirectoryLock(FileStream file) => this.file = file;

    public static DirectoryLock? TryTake(string directory)
    {
        try
        {
            return new(new FileStream(Path.Combine(directory, "hub.lock"), PrivateFile.Options(FileMode.OpenOrCreate, FileShare.None)));
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose() => file.Dispose();
}
