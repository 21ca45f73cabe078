using Microsoft.Data.Sqlite;
using OrleansHub.Silo.Storage;

namespace OrleansHub.Silo.Tests.Storage;

public sealed class HistoryCommitTests : IDisposable
{
    readonly TempStorage storage = new(options => options.BusyTimeout = TimeSpan.FromMilliseconds(20));

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task History_is_stored_with_the_state_and_rows_of_the_same_quarter_add_up()
    {
        var state = new GrainState<Counts>(new Counts { In = 1, History = Counts.Quarter(3) });
        await storage.WriteAsync(state);
        state.State!.History = Counts.Quarter(4);
        await storage.WriteAsync(state);

        storage.Scalar<string>("SELECT entries || ' ' || low || ' ' || high || ' ' || person_seconds || ' ' || known_seconds FROM history_bucket")
            .ShouldBe("7 1 5 1800 1800");
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData(2, null, 2)]
    [InlineData(null, 3, 3)]
    [InlineData(2, -3, -1)]
    public async Task Residuals_of_a_day_add_up_where_they_are_known(int? first, int? second, int? sum)
    {
        var state = new GrainState<Counts>(new Counts { History = Counts.Day(10, first) });
        await storage.WriteAsync(state);
        state.State!.History = Counts.Day(4, second);
        await storage.WriteAsync(state);

        storage.Scalar<int?>("SELECT residual FROM history_sensor_day").ShouldBe(sum);
        storage.Scalar<string>("SELECT entries || ' ' || peak FROM history_sensor_day").ShouldBe("14 10");
    }

    [Fact]
    public async Task History_of_a_failed_commit_is_stored_once_by_the_retry()
    {
        var state = new GrainState<Counts>(new Counts { In = 1, History = Counts.Quarter(3) });
        using (Lock())
        {
            await Should.ThrowAsync<StorageUnavailableException>(storage.WriteAsync(state));
        }
        state.ETag.ShouldBeNull();
        await storage.WriteAsync(state);

        storage.Scalar<long>("SELECT sum(entries) FROM history_bucket").ShouldBe(3);
    }

    [Fact]
    public async Task Names_numbered_in_a_commit_that_was_rolled_back_are_numbered_again()
    {
        Task bad, good;
        var state = new GrainState<Counts>(new Counts { In = 1, History = Counts.Quarter(3) });
        using (storage.Pause())
        {
            good = storage.WriteAsync(state);
            bad = storage.Queue.RunAsync<int>(_ => throw new InvalidOperationException("mine alone"));
        }

        await good;
        await Should.ThrowAsync<InvalidOperationException>(bad);
        storage.Scalar<string>("SELECT n.name FROM history_bucket b JOIN history_name n ON n.id = b.station").ShouldBe("cz-0001");
    }

    SqliteConnection Lock()
    {
        _ = storage.Queue;
        var other = new SqliteConnection($"Data Source={storage.FilePath};Pooling=false");
        other.Open();
        using var command = other.CreateCommand();
        command.CommandText = "BEGIN EXCLUSIVE";
        command.ExecuteNonQuery();
        return other;
    }
}
