using Microsoft.Data.Sqlite;

namespace OrleansHub.Silo.Storage.GrainState;

/// <summary>The writer's statements on <c>grain_state</c>. Rows are updated by number, not by name, which halves the cost of a write.</summary>
internal sealed class GrainRows(SqliteConnection connection) : IDisposable
{
    readonly Statement insert = new(connection, "INSERT INTO grain_state (name, grain, etag, data) VALUES (?1, ?2, 1, ?3) ON CONFLICT DO NOTHING RETURNING id");
    readonly Statement update = new(connection, "UPDATE grain_state SET etag = ?2 + 1, data = ?3 WHERE id = ?1 AND etag = ?2");
    readonly Statement delete = new(connection, "DELETE FROM grain_state WHERE id = ?1 AND etag = ?2");
    readonly Statement find = new(connection, "SELECT id, etag FROM grain_state WHERE name = ?1 AND grain = ?2");

    /// <summary>Stores the first version of a state; null when there is one already.</summary>
    public ETag? Insert(string name, string grain, ReadOnlySpan<byte> data)
    {
        insert.Bind(1, name).Bind(2, grain).Bind(3, data);
        ETag? etag = insert.Step() ? new(insert.Int64(0), 1) : null;
        insert.Reset();
        return etag;
    }

    /// <summary>Stores the next version; null when the stored one is not the expected.</summary>
    public ETag? Update(ETag expected, ReadOnlySpan<byte> data) =>
        update.Bind(1, expected.Row).Bind(2, expected.Version).Bind(3, data).Run() == 1 ? expected with { Version = expected.Version + 1 } : null;

    public bool Delete(ETag expected) => delete.Bind(1, expected.Row).Bind(2, expected.Version).Run() == 1;

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
    }
}
