using System.Buffers;
using Dapper;
using Microsoft.Data.Sqlite;
using Orleans.Storage;
using OrleansHub.Silo.Storage;
using OrleansHub.Silo.Storage.GrainState;

namespace OrleansHub.Silo.Tests.Storage;

/// <summary>States that lie in the log, in the table, or on the way from one to the other look the same from outside.</summary>
public sealed class GrainLogTests
{
    [Fact]
    public async Task Changes_wait_in_the_log_and_reach_the_table_when_there_are_enough()
    {
        using var storage = new TempStorage(options => (options.MergeRows, options.MergeInterval) = (10, TimeSpan.FromDays(1)));
        var states = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => storage.StoreAsync(0, i)));
        foreach (var (state, i) in states.Take(9).Select((state, i) => (state, i))) await ChangeAsync(storage, state, i, 1);

        storage.Scalar<long>("SELECT max(etag) FROM grain_state").ShouldBe(1);
        storage.Scalar<long>("SELECT count(*) FROM grain_log").ShouldBe(9);

        await ChangeAsync(storage, states[9], 9, 1);
        await ChangeAsync(storage, states[9], 9, 2);

        storage.Scalar<long>("SELECT min(etag) FROM grain_state").ShouldBe(2);
        storage.Scalar<long>("SELECT count(*) FROM grain_log").ShouldBe(1);
        (await storage.ReadAsync(9)).State!.In.ShouldBe(2);
    }

    [Fact]
    public async Task A_state_cleared_after_changes_in_the_log_stays_cleared()
    {
        using var storage = new TempStorage();
        var state = await storage.StoreAsync(0);
        await ChangeAsync(storage, state, 1, 1);
        var old = new GrainState<Counts>(new Counts { In = 9 }, state.ETag);
        await storage.Grains().ClearStateAsync("counts", StorageActs.Station(), state);

        for (var i = 0; i < 2; i++)
        {
            (await storage.ReadAsync()).RecordExists.ShouldBeFalse();
            await Should.ThrowAsync<InconsistentStateException>(storage.WriteAsync(old));
            storage.Reopen();
        }
    }

    [Fact]
    public async Task A_commit_of_which_memory_knows_nothing_is_found_again_in_the_file()
    {
        using var storage = new TempStorage(options => options.BusyTimeout = TimeSpan.FromMilliseconds(10));
        var state = await storage.StoreAsync(0);
        // As if a commit had reached the disk and then failed: the log has a version that its writer was told nothing of.
        var row = ETag.Parse(state.ETag)!.Value.Row;
        var blob = new ArrayBufferWriter<byte>();
        GrainChanges.Append(blob, row, new(2, """{"in":5}"""u8.ToArray()));
        var bytes = blob.WrittenSpan.ToArray();
        using (var other = new SqliteConnection($"Data Source={storage.FilePath};Pooling=false"))
        {
            other.Open();
            other.Execute("BEGIN IMMEDIATE; INSERT INTO grain_log (id, changes) VALUES (1, @bytes)", new { bytes });
            await Should.ThrowAsync<StorageUnavailableException>(storage.WriteAsync(state));
            other.Execute("COMMIT");
        }

        await Should.ThrowAsync<InconsistentStateException>(storage.WriteAsync(state));

        (await storage.ReadAsync()).State!.In.ShouldBe(5);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 3)]
    [InlineData(3, 1000)]
    public async Task Any_course_of_events_leaves_what_was_acknowledged_last(int seed, int mergeRows)
    {
        const int Stations = 8;
        var random = new Random(seed);
        using var storage = new TempStorage(options => options.MergeRows = mergeRows);
        var acknowledged = new long?[Stations];
        var states = new GrainState<Counts>[Stations];
        for (var i = 0; i < Stations; i++) states[i] = await storage.ReadAsync(i);

        for (var step = 1; step <= 300; step++)
        {
            var i = random.Next(Stations);
            switch (random.Next(10))
            {
                case 0:
                    if (acknowledged[i] is not null) await storage.Grains().ClearStateAsync("counts", StorageActs.Station(i), states[i]);
                    acknowledged[i] = null;
                    break;
                case 1:
                    var stale = new GrainState<Counts>(new Counts { In = -1 }, acknowledged[i] is null ? "1.77" : null);
                    await Should.ThrowAsync<InconsistentStateException>(storage.WriteAsync(stale, i));
                    break;
                case 2 when step % 5 == 0:
                    storage.Reopen();
                    break;
                case 3:
                    states[i] = await storage.ReadAsync(i);
                    break;
                default:
                    await ChangeAsync(storage, states[i], i, step);
                    acknowledged[i] = step;
                    break;
            }
            var read = await storage.ReadAsync(i);
            (read.RecordExists, read.ETag, read.State!.In).ShouldBe((acknowledged[i] is not null, states[i].ETag, acknowledged[i] ?? 0), $"step {step}");
        }
    }

    static Task ChangeAsync(TempStorage storage, GrainState<Counts> state, int station, long entries)
    {
        state.State = new Counts { In = entries };
        return storage.WriteAsync(state, station);
    }
}
