using Microsoft.Data.Sqlite;

namespace OrleansHub.Silo.Storage;

/// <summary>Read-only connections, kept open between uses; they see what is committed and never wait for the writer.</summary>
internal sealed class ReadConnections(HubDatabase database) : IDisposable
{
    // As many as may read at once without opening a file again; more are opened and closed as needed.
    const int Kept = 8;
    readonly Lock gate = new();
    readonly Stack<ReadConnection> idle = new(Kept);
    bool closed;

    /// <summary>Runs a query, or throws <see cref="StorageUnavailableException"/>.</summary>
    public T Use<T, TArgument>(TArgument argument, Func<ReadConnection, TArgument, T> query)
    {
        ReadConnection? connection = null;
        try
        {
            connection = TakeIdle() ?? new(database.OpenReader());
            var result = query(connection, argument);
            Return(connection);
            return result;
        }
        catch (SqliteException error)
        {
            connection?.Dispose();
            throw new StorageUnavailableException(StorageFault.Describe(error), error);
        }
        catch
        {
            connection?.Dispose();
            throw;
        }
    }

    public T Use<T>(Func<SqliteConnection, T> query) => Use(query, static (connection, query) => query(connection.Connection));

    public void Dispose()
    {
        lock (gate)
        {
            closed = true;
            while (idle.TryPop(out var connection)) connection.Dispose();
        }
    }

    ReadConnection? TakeIdle()
    {
        lock (gate) return idle.TryPop(out var connection) ? connection : null;
    }

    void Return(ReadConnection connection)
    {
        lock (gate)
        {
            if (!closed && idle.Count < Kept)
            {
                idle.Push(connection);
                return;
            }
        }
        connection.Dispose();
    }
}

/// <summary>A reading connection with the one statement that runs for every activation.</summary>
internal sealed class ReadConnection(SqliteConnection connection) : IDisposable
{
    public SqliteConnection Connection => connection;

    /// <summary>A grain's row by name: number, version, content.</summary>
    public Statement FindGrain { get; } = new(connection, "SELECT id, etag, data FROM grain_state WHERE name = ?1 AND grain = ?2");

    public void Dispose()
    {
        FindGrain.Dispose();
        connection.Dispose();
    }
}
