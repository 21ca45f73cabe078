using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace OrleansHub.Silo.Storage.Backups;

/// <summary>Copies a database page by page, as it was when the copy began (https://www.sqlite.org/backup.html).</summary>
internal static class PageCopy
{
    // 8 MB at a time: often enough to tell how far it is.
    const int PagesAStep = 2048;

    public static void Run(string from, string to, Action<long, long>? progress, CancellationToken stop)
    {
        using var source = Open(from, SqliteOpenMode.ReadOnly);
        using var target = Open(to, SqliteOpenMode.ReadWrite);
        // It is flushed as a whole at the end and thrown away if it does not come to that.
        target.Execute("PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF");
        // A step alone would begin anew whenever the server has written; inside one transaction all steps see the same pages.
        using var snapshot = source.BeginTransaction(deferred: true);
        source.ExecuteScalar<long>("SELECT count(*) FROM sqlite_schema", transaction: snapshot);
        Copy(source, target, progress, stop);
    }

    static void Copy(SqliteConnection source, SqliteConnection target, Action<long, long>? progress, CancellationToken stop)
    {
        using var backup = raw.sqlite3_backup_init(target.Handle, "main", source.Handle, "main");
        if (backup.IsInvalid) SqliteException.ThrowExceptionForRC(raw.sqlite3_errcode(target.Handle), target.Handle);
        while (true)
        {
            stop.ThrowIfCancellationRequested();
            var result = raw.sqlite3_backup_step(backup, PagesAStep);
            var all = raw.sqlite3_backup_pagecount(backup);
            progress?.Invoke(all - raw.sqlite3_backup_remaining(backup), all);
            if (result == raw.SQLITE_DONE) return;
            SqliteException.ThrowExceptionForRC(result, target.Handle);
        }
    }

    public static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 30 }.ToString());
        connection.Open();
        return connection;
    }
}
