using System.Diagnostics;
using Microsoft.Data.Sqlite;
using OrleansHub.Bench.Harness;

namespace OrleansHub.Bench.Durable;

/// <summary>SQLite alone on the same disk: 64 prepared updates of the same size a commit, WAL, <c>synchronous=FULL</c>, nobody to answer.</summary>
sealed class RawSqlite : IDisposable
{
    public const int RowsPerCommit = 64;

    readonly SqliteConnection connection;
    readonly SqliteCommand update;

    public RawSqlite(string path, byte[] state)
    {
        connection = new($"Data Source={path};Pooling=False");
        connection.Open();
        Run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE grain_state (id INTEGER PRIMARY KEY, etag INTEGER NOT NULL, data BLOB NOT NULL)");
        for (var row = 1; row <= RowsPerCommit; row++) Run($"INSERT INTO grain_state VALUES ({row}, 1, zeroblob({state.Length}))");
        update = connection.CreateCommand();
        update.CommandText = "UPDATE grain_state SET etag = etag + 1, data = $data WHERE id = $id";
        update.Parameters.AddWithValue("$data", state);
        update.Parameters.AddWithValue("$id", 0L);
        update.Prepare();
    }

    public Task<Sample> Run(TimeSpan time) => Task.Run(() =>
    {
        var (cpu, bytes, started, rows) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(), Stopwatch.GetTimestamp(), 0L);
        while (Stopwatch.GetElapsedTime(started) < time)
        {
            using var transaction = connection.BeginTransaction();
            update.Transaction = transaction;
            for (var row = 1; row <= RowsPerCommit; row++)
            {
                update.Parameters[1].Value = (long)row;
                update.ExecuteNonQuery();
            }
            transaction.Commit();
            rows += RowsPerCommit;
        }
        return new Sample(rows, Stopwatch.GetElapsedTime(started), Environment.CpuUsage.TotalTime - cpu, GC.GetTotalAllocatedBytes() - bytes);
    });

    public void Dispose()
    {
        update.Dispose();
        connection.Dispose();
    }

    void Run(string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is made above, from numbers.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
