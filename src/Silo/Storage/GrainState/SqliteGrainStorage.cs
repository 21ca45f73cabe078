using Orleans.Storage;

namespace OrleansHub.Silo.Storage.GrainState;

/// <summary>
/// Grain state in <c>hub.db</c>. A write's task ends after the commit that holds it. ETags are compared inside the transaction and in the order of
/// the calls, so a write that waits counts before what is in the table.
/// </summary>
internal sealed class SqliteGrainStorage(CommitQueue queue, ReadConnections reads, Unmerged unmerged, GrainJson json) : IGrainStorage
{
    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        try
        {
            reads.Use(((Action<Statement, IGrainState<T>>)Read, stateName, Grain: grainId.ToString(), grainState), static (connection, read) =>
            {
                read.Item1(connection.FindGrain.Bind(1, read.stateName).Bind(2, read.Grain), read.grainState);
                return true;
            });
            return Task.CompletedTask;
        }
        catch (Exception error)
        {
            return Task.FromException(error);
        }
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        try
        {
            return Add(new GrainWrite<T>(stateName, grainId, grainState, json.Write(grainState.State)));
        }
        catch (Exception error)
        {
            return Task.FromException(error);
        }
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        Add(new GrainClear<T>(stateName, grainId, grainState));

    void Read<T>(Statement row, IGrainState<T> state)
    {
        // Again when something moved from the log to the table between the two questions.
        int generation;
        do
        {
            generation = unmerged.Generation;
            ReadOnce(row, state);
        }
        while (generation != unmerged.Generation);
    }

    void ReadOnce<T>(Statement row, IGrainState<T> state)
    {
        try
        {
            state.RecordExists = row.Step();
            if (state.RecordExists)
            {
                var number = row.Int64(0);
                var newer = unmerged.Find(number);
                state.ETag = new ETag(number, newer?.Version ?? row.Int64(1)).ToString();
                state.State = json.Read<T>(newer is { } change ? change.Json : row.Blob(2));
            }
            else
            {
                (state.ETag, state.State) = (null, Activator.CreateInstance<T>());
            }
        }
        finally
        {
            row.Reset();
        }
    }

    Task Add<T>(PendingChange<T> change)
    {
        try
        {
            queue.Add(change);
            return change.Task;
        }
        catch (Exception error) when (error is StorageBusyException or StorageUnavailableException)
        {
            return Task.FromException(error);
        }
    }
}
