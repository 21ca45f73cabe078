using Dapper;
using Orleans.Storage;
using OrleansHub.Grains.Stations;
using OrleansHub.Silo.Storage;

namespace OrleansHub.Silo.Tests.Storage;

/// <summary>What the tests do with a storage, in their words.</summary>
static class StorageActs
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static GrainId Station(int number = 1) => GrainId.Create("station", $"cz-{number:0000}");

    public static IGrainStorage Grains(this TempStorage storage) => storage.Get<IGrainStorage>(StorageName.Hub);

    public static Task WriteAsync(this TempStorage storage, IGrainState<Counts> state, int station = 1) =>
        storage.Grains().WriteStateAsync("counts", Station(station), state).Within("the write to be answered");

    public static async Task<GrainState<Counts>> ReadAsync(this TempStorage storage, int station = 1)
    {
        var state = new GrainState<Counts>();
        await storage.Grains().ReadStateAsync("counts", Station(station), state).Within("the read to be answered");
        return state;
    }

    public static async Task<GrainState<Counts>> StoreAsync(this TempStorage storage, long entries, int station = 1)
    {
        var state = new GrainState<Counts>(new Counts { In = entries });
        await storage.WriteAsync(state, station);
        return state;
    }

    public static T Scalar<T>(this TempStorage storage, string sql) => storage.Get<ReadConnections>().Use(connection => connection.ExecuteScalar<T>(sql))!;

    /// <summary>Keeps the writer inside a commit, so that what is added meanwhile shares the next one.</summary>
    public static WriterPause Pause(this TempStorage storage) => new(storage);

    public static async Task<T> Within<T>(this Task<T> task, string expected)
    {
        await ((Task)task).Within(expected);
        return await task;
    }

    public static async Task Within(this Task task, string expected)
    {
        try
        {
            await task.WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"Waited {Patience.TotalSeconds} s for {expected}.");
        }
    }
}

sealed class WriterPause : IDisposable
{
    readonly ManualResetEventSlim go = new();

    public WriterPause(TempStorage storage)
    {
        using var reached = new ManualResetEventSlim();
        _ = storage.Queue.RunAsync(_ =>
        {
            reached.Set();
            return go.Wait(TimeSpan.FromSeconds(20));
        });
        reached.Wait(TimeSpan.FromSeconds(20)).ShouldBeTrue("the writer to reach the pause");
    }

    public void Dispose() => go.Set();
}
