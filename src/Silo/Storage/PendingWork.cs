using Microsoft.Data.Sqlite;

namespace OrleansHub.Silo.Storage;

/// <summary>A rare write (an import, a key) that shares the writer's transaction.</summary>
internal sealed class PendingWork<T>(Func<SqliteConnection, T> work) : PendingWrite
{
    readonly TaskCompletionSource<T> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    T result = default!;

    public Task<T> Task => completion.Task;

    public override void Apply(WriteConnection connection) => result = work(connection.Connection);

    public override void Complete() => completion.SetResult(result);

    public override void Fail(Exception error) => completion.SetException(error);
}
