using Microsoft.Data.Sqlite;

namespace OrleansHub.Silo.Storage.GrainState;

/// <summary>The writer's statements on <c>grain_state</c>. Rows go by number, not by name, which halves the cost of a write.</summary>
internal sealed class GrainRows(SqliteConnection connection) : IDisposable
{
    readonly Statement insert = new(connection, "INSERT INTO grain_state (name, grain, etag, data) VALUES (?1, ?2, 1, ?3) ON CONFLICT DO NOTHING RETURNING id");
    readonly Statement update = new(connection, "UPDATE grain_state SET etag = ?2, data = ?3 WHERE id = ?1 AND etag < ?2");
    readonly Statement delete = new(connection, "DELETE FROM grain_state WHERE id = ?1");
    readonly Statement find = new(connection, "SELECT id, etag FROM grain_state WHERE name = ?1 AND grain = ?2");
    readonly Statement version = new(connection, "SELECT etag FROM grain_state WHERE id = ?1");

    /// <summary>Stores the first version of a state; null when there is one already.</summary>
    public long? Insert(string name, string grain, ReadOnlySpan<byte> data) => Single(insert.Bind(1, name).Bind(2, grain).Bind(3, data));

    /// <summary>Stores a version; nothing where the row is newer or gone.</summary>
    public void Update(long row, GrainChange change) => update.Bind(1, row).Bind(2, change.Version).Bind(3, change.Json).Run();

    public void Delete(long row) => delete.Bind(1, row).Run();

    public long? VersionOf(long row) => Single(version.Bind(1, row));

    public ETag? Find(string name, string grain)
    {
        find.Bind(1, name).Bind(2, grain);
        ETag? etag = find.Step() ? new(find.Int64(0), find.Int64(1)) : null;
        find.Reset();
        return etag;
    }

    public void Dispose()
    {
        insert.Dispose();
        update.Dispose();
        delete.Dispose();
        find.Dispose();
        version.Dispose();
    }

    static long? Single(Statement statement)
    {
        long? value = statement.Step() ? statement.Int64(0) : null;
        statement.Reset();
        return value;
    }
}
