using Microsoft.Data.Sqlite;
using OrleansHub.Silo.History;
using OrleansHub.Silo.Storage.GrainState;
using OrleansHub.Silo.Storage.Incidents;

namespace OrleansHub.Silo.Storage;

/// <summary>The writer's connection with the statements it keeps prepared. Closed after any failure: what SQLite holds for it is then in doubt.</summary>
internal sealed class WriteConnection : IDisposable
{
    readonly Statement begin;
    readonly Statement commit;
    readonly Statement rollback;

    public WriteConnection(SqliteConnection connection, Unmerged unmerged, StorageOptions options)
    {
        Connection = connection;
        begin = new(connection, "BEGIN IMMEDIATE");
        commit = new(connection, "COMMIT");
        rollback = new(connection, "ROLLBACK");
        Grains = new(connection, unmerged, options);
        History = new(connection);
        Incidents = new(connection);
    }

    public SqliteConnection Connection { get; }

    public GrainTransaction Grains { get; }

    public HistoryAppender History { get; }

    public IncidentRows Incidents { get; }

    public void Begin() => begin.Run();

    public void Commit()
    {
        Grains.BeforeCommit();
        commit.Run();
        Grains.Committed();
    }

    public void Rollback()
    {
        rollback.Run();
        Grains.Undo();
        History.Forget();
    }

    public void Dispose()
    {
        Incidents.Dispose();
        History.Dispose();
        Grains.Dispose();
        rollback.Dispose();
        commit.Dispose();
        begin.Dispose();
        Connection.Dispose();
    }
}
