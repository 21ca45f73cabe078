using Dapper;
using Microsoft.Data.Sqlite;

namespace OrleansHub.Silo.Storage.Backups;

/// <summary>
/// One file with everything of a data directory as of one instant: all that was acknowledged before it, nothing of what came after. It holds
/// the hashes of keys and passwords and is readable by its owner only.
/// </summary>
public static class Backup
{
    /// <summary>Copies the database of a directory, whether or not a server writes to it, checks the copy and only then gives it its name.</summary>
    public static BackupFile Make(string dataDirectory, string file, bool replace = false, Action<long, long>? progress = null, CancellationToken stop = default)
    {
        var database = Path.Combine(Path.GetFullPath(dataDirectory), HubDatabase.FileName);
        if (!File.Exists(database)) throw new BackupException($"There is no hub in {Path.GetDirectoryName(database)}: name its data directory with --data.");
        if (!replace && File.Exists(file)) throw new BackupException($"{file} is there already; name another file.");
        var part = file + PartFile.Ending;
        try
        {
            PartFile.Remove(part);
            PrivateFile.MakeEmpty(part);
            PageCopy.Run(database, part, progress, stop);
            var made = BackupFile.Check(part, thorough: false);
            PartFile.Finish(part, file, replace);
            return made with { Path = file };
        }
        catch (Exception error) when (error is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new BackupException($"{file} could not be written: {(error is SqliteException sqlite ? StorageFault.Describe(sqlite) : error.Message)}", error);
        }
        finally
        {
            PartFile.Remove(part);
        }
    }

    /// <summary>Puts a backup into an empty data directory, checked as a whole first. The server that starts there brings it to its own schema.</summary>
    public static BackupFile Restore(string file, string dataDirectory, Action<long, long>? progress = null, CancellationToken stop = default)
    {
        if (!File.Exists(file)) throw new BackupException($"There is no file {file}.");
        var directory = Path.GetFullPath(dataDirectory);
        try
        {
            PrivateFile.MakeDirectory(directory);
            using var taken = DirectoryLock.TryTake(directory) ?? throw new BackupException($"A server is using {directory}. Restore into an empty directory.");
            if (Directory.EnumerateFileSystemEntries(directory).FirstOrDefault(entry => !MayBeThere(Path.GetFileName(entry))) is { } entry)
                throw new BackupException($"{directory} is not empty ({Path.GetFileName(entry)}). Move what is there away, or name another directory with --data.");
            return PutBack(file, Path.Combine(directory, HubDatabase.FileName), progress, stop);
        }
        catch (SqliteException error)
        {
            throw new BackupException($"{file} could not be restored, nothing was left behind: {StorageFault.Describe(error)}", error);
        }
    }

    static BackupFile PutBack(string file, string database, Action<long, long>? progress, CancellationToken stop)
    {
        var part = database + PartFile.Ending;
        try
        {
            PartFile.Remove(part);
            PrivateFile.MakeEmpty(part);
            try
            {
                PageCopy.Run(file, part, progress, stop);
            }
            catch (SqliteException error) when (error.SqliteErrorCode == StorageFault.NotADatabase)
            {
                throw new BackupException($"{file} is no backup of OrleansHub.", error);
            }
            var found = BackupFile.Check(part, thorough: true) with { Path = file };
            PartFile.Finish(part, database, replace: false);
            return found;
        }
        finally
        {
            PartFile.Remove(part);
        }
    }

    // The lock that was just taken, what a restore that was killed left, and what a disk of its own has.
    static bool MayBeThere(string name) => name is "hub.lock" or "lost+found" || name.StartsWith(HubDatabase.FileName + PartFile.Ending, StringComparison.Ordinal);
}
