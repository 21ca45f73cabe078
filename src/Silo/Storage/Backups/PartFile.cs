namespace OrleansHub.Silo.Storage.Backups;

/// <summary>A file that is not whole yet has another name; only when it is on the disk it gets its own.</summary>
internal static class PartFile
{
    public const string Ending = ".part";

    public static void Finish(string part, string file, bool replace)
    {
        using (var written = new FileStream(part, FileMode.Open, FileAccess.ReadWrite)) written.Flush(flushToDisk: true);
        File.Move(part, file, replace);
    }

    public static void Remove(string part)
    {
        foreach (var file in new[] { part, part + "-journal", part + "-wal", part + "-shm" }) File.Delete(file);
    }
}
