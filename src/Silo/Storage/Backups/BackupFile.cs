using Dapper;
using Microsoft.Data.Sqlite;

namespace OrleansHub.Silo.Storage.Backups;

/// <summary>A copy that was looked through and found whole.</summary>
public sealed record BackupFile(string Path, int Schema, long Bytes, int Stations)
{
    const string Sound = "ok";

    /// <summary>Says what a file holds, or <see cref="BackupException"/> when it is damaged, no hub's, or newer than this program.</summary>
    internal static BackupFile Check(string path, bool thorough)
    {
        using var connection = PageCopy.Open(path, SqliteOpenMode.ReadWrite);
        // A single file: what SQLite writes beside a file in WAL mode would be forgotten when it is carried away.
        connection.Execute("PRAGMA journal_mode = DELETE");
        var schema = connection.ExecuteScalar<int>("PRAGMA user_version");
        if (schema == 0 || connection.ExecuteScalar<int>("SELECT count(*) FROM sqlite_schema WHERE name IN ('grain_state', 'city_station')") != 2)
            throw new BackupException("This is no backup of OrleansHub.");
        if (schema > Migrations.Newest)
            throw new BackupException($"The backup has schema {schema}, this program knows up to {Migrations.Newest}: restore it with the newer OrleansHub that wrote it.");
        var fault = connection.QueryFirst<string>(thorough ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)");
        if (fault != Sound) throw new BackupException($"The backup is damaged: {fault}");
        return new(path, schema, new FileInfo(path).Length, connection.ExecuteScalar<int>("SELECT count(*) FROM city_station"));
    }
}
