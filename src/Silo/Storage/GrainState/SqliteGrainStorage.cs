using Orleans.Storage;

namespace OrleansHub.Silo.Storage.GrainState;

/// <summary>
/// Grain state in <c>hub.db</c>. A write's task ends after the commit that holds it. ETags are compared inside the transaction and in the order of
/// the calls, so a write that waits counts before what is in the table.
/// </summary>
internal sealed class SqliteGrainStorage(CommitQueue queue, ReadConnections reads, GrainJson json) : IGrainStorage
{
    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        try
        {
            reads.Use((stateName, Grain: grainId.ToString(), grainState, json), static (connection, read) =>
            {
                var found = connection.FindGrain.Bind(1, read.stateName).Bind(2, read.Grain);
                try
                {
                    read.grainState.RecordExists = found.Step();
                    read.grainState.ETag = read.grainState.RecordExists ? new ETag(found.Int64(0), found.Int64(1)).ToString() : null;
                    read.grainState.State = read.grainState.RecordExists ? read.json.Read<T>(found.Blob(2)) : Activator.CreateInstance<T>();
                }
                finally
                {
                    found.Reset();
                }
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

    Task Add<T>(GrainChange<T> change)
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
