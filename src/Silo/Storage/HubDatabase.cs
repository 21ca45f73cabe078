using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using SQLitePCL;

namespace OrleansHub.Silo.Storage;

/// <summary>The file <c>hub.db</c> of a data directory: made, locked and brought to this program's schema when opened.</summary>
internal sealed class HubDatabase : IDisposable
{
    public const string FileName = "hub.db";

    readonly StorageOptions options;
    readonly DirectoryLock? directoryLock;

    public HubDatabase(IOptions<StorageOptions> options)
    {
        this.options = options.Value;
        var directory = Path.GetFullPath(this.options.DataDirectory);
        FilePath = Path.Combine(directory, FileName);
        try
        {
            PrivateFile.MakeDirectory(directory);
            directoryLock = DirectoryLock.TryTake(directory);
            if (directoryLock is null && !this.options.Beside)
            {
                throw new StorageStartException($"Another server is using {directory}. Stop it, or serve another directory with --data.");
            }
            PrivateFile.MakeEmpty(FilePath);
            using var connection = Open(SqliteOpenMode.ReadWrite);
            Migrations.Apply(connection, mayChange: directoryLock is not null);
        }
        catch (Exception error) when (error is SqliteException or IOException or UnauthorizedAccessException)
        {
            directoryLock?.Dispose();
            throw new StorageStartException($"{FilePath} cannot be opened: {error.Message}", error);
        }
        catch (StorageStartException)
        {
            directoryLock?.Dispose();
            throw;
        }
        if (this.options.Beside) directoryLock?.Dispose();
    }

    public string FilePath { get; }

    public SqliteConnection OpenWriter()
    {
        var connection = Open(SqliteOpenMode.ReadWrite);
        raw.sqlite3_busy_timeout(connection.Handle, (int)options.BusyTimeout.TotalMilliseconds);
        return connection;
    }

    public SqliteConnection OpenReader() => Open(SqliteOpenMode.ReadOnly);

    /// <summary>Moves what the log of SQLite holds into the file and gives the log's space back, as far as that is possible on a full disk.</summary>
    public static void MakeRoom(SqliteConnection connection)
    {
        try
        {
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            command.ExecuteNonQuery();
        }
        catch (SqliteException)
        {
            // The write that follows says what is wrong.
        }
    }

    public void Dispose() => directoryLock?.Dispose();

    SqliteConnection Open(SqliteOpenMode mode)
    {
        var text = new SqliteConnectionStringBuilder { DataSource = FilePath, Mode = mode, Pooling = false, DefaultTimeout = 5 };
        var connection = new SqliteConnection(text.ToString());
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = mode == SqliteOpenMode.ReadOnly ? "PRAGMA mmap_size = 268435456" : Pragmas();
            command.CommandTimeout = Math.Max(1, (int)options.BusyTimeout.TotalSeconds);
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    string Pragmas() =>
        $"""
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = {(options.Durable ? "FULL" : "OFF")};
        PRAGMA wal_autocheckpoint = 4000;
        PRAGMA journal_size_limit = 67108864;
        PRAGMA cache_size = -32768;
        {(options.MaxPages is { } pages ? $"PRAGMA max_page_count = {pages};" : "")}
        """;
}
