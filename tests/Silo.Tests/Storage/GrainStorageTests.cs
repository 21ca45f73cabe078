using Orleans.Storage;

namespace OrleansHub.Silo.Tests.Storage;

public sealed class GrainStorageTests : IDisposable
{
    readonly TempStorage storage = new();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task A_state_never_stored_is_new_and_has_no_version()
    {
        var state = await storage.ReadAsync();

        state.RecordExists.ShouldBeFalse();
        state.ETag.ShouldBeNull();
        state.State.ShouldNotBeNull().Sensors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_written_state_is_there_after_the_storage_was_closed_and_opened()
    {
        var written = await storage.StoreAsync(1);
        written.State = new Counts { In = 7, Boot = "甲", Sensors = { ["door"] = 9 } };
        await storage.WriteAsync(written);

        storage.Reopen();
        var read = await storage.ReadAsync();

        read.RecordExists.ShouldBeTrue();
        read.ETag.ShouldBe(written.ETag);
        read.State!.In.ShouldBe(7);
        read.State.Boot.ShouldBe("甲");
        read.State.Sensors["door"].ShouldBe(9);
    }

    [Fact]
    public async Task Each_write_gives_the_state_its_next_version()
    {
        var state = await storage.StoreAsync(1);
        var first = state.ETag;
        state.State!.In = 2;
        await storage.WriteAsync(state);

        state.ETag.ShouldNotBe(first);
        (await storage.ReadAsync()).State!.In.ShouldBe(2);
    }

    [Fact]
    public async Task States_of_the_same_grain_with_different_names_are_apart()
    {
        await storage.StoreAsync(1);
        var other = new GrainState<Counts>();
        await storage.Grains().ReadStateAsync("other", StorageActs.Station(), other);

        other.RecordExists.ShouldBeFalse();
    }

    [Fact]
    public async Task A_write_with_an_old_version_is_refused_and_changes_nothing()
    {
        var mine = await storage.StoreAsync(1);
        var theirs = await storage.ReadAsync();
        mine.State!.In = 2;
        await storage.WriteAsync(mine);
        theirs.State!.In = 99;
        theirs.State.History = Counts.Quarter(99);

        var error = await Should.ThrowAsync<InconsistentStateException>(storage.WriteAsync(theirs));

        error.StoredEtag.ShouldBe(mine.ETag);
        (await storage.ReadAsync()).State!.In.ShouldBe(2);
        storage.Scalar<long>("SELECT count(*) FROM history_bucket").ShouldBe(0);
    }

    [Fact]
    public async Task A_first_write_where_another_was_first_is_refused()
    {
        await storage.StoreAsync(1);

        await Should.ThrowAsync<InconsistentStateException>(storage.StoreAsync(2));
    }

    [Fact]
    public async Task A_write_that_waits_counts_before_the_table()
    {
        var mine = await storage.StoreAsync(1);
        var theirs = await storage.ReadAsync();
        Task first, second;
        using (storage.Pause())
        {
            first = storage.WriteAsync(mine);
            second = storage.WriteAsync(theirs);
        }

        await first;
        await Should.ThrowAsync<InconsistentStateException>(second);
    }

    [Fact]
    public async Task The_version_is_known_before_the_writer_goes_on()
    {
        var state = await storage.StoreAsync(0);
        for (var i = 1; i <= 50; i++)
        {
            state.State!.In = i;
            await storage.WriteAsync(state);
        }

        (await storage.ReadAsync()).State!.In.ShouldBe(50);
    }

    [Fact]
    public async Task A_cleared_state_is_gone_and_its_version_never_fits_again()
    {
        var state = await storage.StoreAsync(1);
        var old = new GrainState<Counts>(new Counts { In = 5 }, state.ETag);
        await storage.Grains().ClearStateAsync("counts", StorageActs.Station(), state);

        state.RecordExists.ShouldBeFalse();
        state.ETag.ShouldBeNull();
        state.State!.In.ShouldBe(0);
        await storage.StoreAsync(2);
        await Should.ThrowAsync<InconsistentStateException>(storage.WriteAsync(old));
    }

    [Fact]
    public async Task Clearing_what_someone_else_wrote_since_is_refused()
    {
        var mine = await storage.StoreAsync(1);
        var theirs = await storage.ReadAsync();
        await storage.WriteAsync(mine);

        await Should.ThrowAsync<InconsistentStateException>(storage.Grains().ClearStateAsync("counts", StorageActs.Station(), theirs));
    }

    [Fact]
    public async Task Default_values_and_history_take_no_room_in_the_stored_state()
    {
        await storage.WriteAsync(new GrainState<Counts>(new Counts { In = 3, History = Counts.Quarter(3) }));

        storage.Scalar<string>("SELECT CAST(data AS TEXT) FROM grain_state").ShouldBe("""{"in":3,"sensors":{}}""");
    }
}
