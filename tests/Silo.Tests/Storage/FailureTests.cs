using Dapper;
using Microsoft.Data.Sqlite;
using OrleansHub.Silo.Storage;

namespace OrleansHub.Silo.Tests.Storage;

public sealed class FailureTests
{
    [Fact]
    public async Task A_locked_file_fails_the_writes_and_storing_works_again_when_it_is_free()
    {
        using var storage = new TempStorage(options => options.BusyTimeout = TimeSpan.FromMilliseconds(20));
        var state = await storage.StoreAsync(1);
        var before = state.ETag;
        var health = storage.Get<StorageHealth>();
        using (var other = new SqliteConnection($"Data Source={storage.FilePath};Pooling=false"))
        {
            other.Open();
            other.Execute("BEGIN EXCLUSIVE");
            state.State!.In = 2;

            var error = await Should.ThrowAsync<StorageUnavailableException>(storage.WriteAsync(state));

            error.Message.ShouldContain("locked");
            state.ETag.ShouldBe(before);
            (await health.CheckAsync()).ShouldNotBeNull().Message.ShouldContain("locked");
            (await storage.ReadAsync()).State!.In.ShouldBe(1);
        }

        (await health.CheckAsync()).ShouldBeNull();
        await storage.WriteAsync(state);
        (await storage.ReadAsync()).State!.In.ShouldBe(2);
    }

    [Fact]
    public async Task A_full_disk_fails_the_writes_keeps_what_was_stored_and_storing_works_again_with_room()
    {
        var limit = new StorageOptions();
        using var storage = new TempStorage(options =>
        {
            options.MaxPages = 60;
            limit = options;
        });
        var state = new GrainState<Counts>(new Counts { Boot = "small" });
        await storage.WriteAsync(state);
        state.State!.Boot = new('x', 400_000);

        var error = await Should.ThrowAsync<StorageUnavailableException>(storage.WriteAsync(state));

        error.Message.ShouldBe("The disk is full.");
        (await storage.ReadAsync()).State!.Boot.ShouldBe("small");
        await storage.StoreAsync(5, station: 2);

        limit.MaxPages = null;
        // The connection with the old limit is still open: it fails once more and is then opened anew.
        await Should.ThrowAsync<StorageUnavailableException>(storage.WriteAsync(state));
        await storage.WriteAsync(state);
        (await storage.Get<StorageHealth>().CheckAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task A_commit_that_fails_fails_all_who_share_it()
    {
        using var storage = new TempStorage(options => options.MaxPages = 60);
        Task[] writes;
        using (storage.Pause())
        {
            writes = [.. Enumerable.Range(1, 20).Select(i => storage.WriteAsync(new GrainState<Counts>(new Counts { Boot = new('x', 40_000) }), i))];
        }

        foreach (var write in writes) await Should.ThrowAsync<StorageUnavailableException>(write);
        storage.Scalar<long>("SELECT count(*) FROM grain_state").ShouldBe(0);
    }

    [Fact]
    public async Task A_write_that_is_wrong_in_itself_fails_alone()
    {
        using var storage = new TempStorage();
        Task first, wrong, violating, last;
        using (storage.Pause())
        {
            first = storage.StoreAsync(1, station: 1);
            wrong = storage.Queue.RunAsync<int>(connection =>
            {
                connection.Execute("DELETE FROM grain_state");
                throw new FormatException("after doing harm");
            });
            violating = storage.Queue.RunAsync(connection => connection.Execute("INSERT INTO revision (topic, value) VALUES ('city', 1)"));
            last = storage.StoreAsync(2, station: 2);
        }

        await first;
        await last;
        await Should.ThrowAsync<FormatException>(wrong);
        await Should.ThrowAsync<SqliteException>(violating);
        storage.Scalar<long>("SELECT count(*) FROM grain_state").ShouldBe(2);
        (await storage.Get<StorageHealth>().CheckAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task When_too_much_waits_a_write_is_refused_at_once()
    {
        using var storage = new TempStorage(options => options.MaxWaiting = 2);
        Task first, second;
        using (storage.Pause())
        {
            first = storage.StoreAsync(1, station: 1);
            second = storage.StoreAsync(1, station: 2);

            await Should.ThrowAsync<StorageBusyException>(storage.StoreAsync(1, station: 3));
        }

        await first;
        await second;
        await storage.StoreAsync(1, station: 3);
    }

    [Fact]
    public async Task Closing_commits_what_waits()
    {
        using var storage = new TempStorage();
        Task write;
        using (storage.Pause()) write = storage.StoreAsync(1);
        storage.Reopen();

        await write;
        (await storage.ReadAsync()).State!.In.ShouldBe(1);
    }
}
