using Microsoft.Data.Sqlite;

namespace OrleansHub.Silo.Storage.GrainState;

/// <summary>The statements on <c>grain_log</c>.</summary>
internal sealed class GrainLog(SqliteConnection connection) : IDisposable
{
    readonly Statement append = new(connection, "INSERT INTO grain_log (id, changes) VALUES (?1, ?2)");
    readonly Statement drop = new(connection, "DELETE FROM grain_log WHERE id <= ?1");
    readonly Statement read = new(connection, "SELECT id, changes FROM grain_log ORDER BY id");

    public void Append(long id, ReadOnlySpan<byte> changes) => append.Bind(1, id).Bind(2, changes).Run();

    public void DropUpTo(long id) => drop.Bind(1, id).Run();

    public (long LastId, Dictionary<long, GrainChange> Changes) Read()
    {
        var (last, changes) = (0L, new Dictionary<long, GrainChange>());
        while (read.Step())
        {
            last = read.Int64(0);
            GrainChanges.Replay(read.Blob(1), changes);
        }
        read.Reset();
        return (last, changes);
    }

    public void Dispose()
    {
        append.Dispose();
        drop.Dispose();
        read.Dispose();
    }
}
