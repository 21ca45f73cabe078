using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using OrleansHub.Grains.Audit;
using OrleansHub.Silo.Storage;
using OrleansHub.Silo.Storage.Accounts;
using OrleansHub.Silo.Storage.Audit;

namespace OrleansHub.Silo.Tests.Storage;

public sealed class AuditChainTests : IDisposable
{
    static readonly DateTimeOffset Morning = new(2026, 11, 21, 8, 0, 0, TimeSpan.FromHours(8));

    readonly TempStorage storage = new(options => options.BusyTimeout = TimeSpan.FromMilliseconds(20));

    AuditStore Audit => storage.Get<AuditStore>();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task A_chain_as_it_was_written_is_whole()
    {
        await Append(5);

        Audit.Verify().ShouldSatisfyAllConditions(verdict => verdict.Whole.ShouldBe(5), verdict => verdict.Broken.ShouldBeNull());
        Audit.Read(new()).Select(entry => entry.N).ShouldBe([5, 4, 3, 2, 1]);
    }

    [Theory]
    [InlineData("UPDATE audit SET after = '{\"people\":1}' WHERE n = 3", 3)]
    [InlineData("UPDATE audit SET who = who || 'x' WHERE n = 3", 3)]
    [InlineData("UPDATE audit SET at = '2026-11-20T00:00:00.0000000+00:00' WHERE n = 1", 1)]
    [InlineData("UPDATE audit SET before = '' WHERE n = 2", 2)]
    [InlineData("UPDATE audit SET hash = zeroblob(32) WHERE n = 4", 4)]
    [InlineData("DELETE FROM audit WHERE n = 3", 3)]
    [InlineData("DELETE FROM audit WHERE n = 1", 1)]
    [InlineData("DELETE FROM audit WHERE n >= 4", 4)]
    [InlineData("DELETE FROM audit", 1)]
    [InlineData("UPDATE audit SET n = n + 10 WHERE n = 5", 5)]
    [InlineData("UPDATE audit SET before = x'00ff' WHERE n = 2", 2)]
    [InlineData("UPDATE audit SET who = x'00' WHERE n = 4; DELETE FROM audit WHERE n = 2", 2)]
    [InlineData("UPDATE audit SET hash = 'none' WHERE n = 1", 1)]
    [InlineData("UPDATE audit SET subject = x'' WHERE n = 5; DELETE FROM audit WHERE n = 4", 4)]
    public async Task What_was_tampered_with_is_found(string tampering, long broken)
    {
        await Append(5);

        Tamper("DROP TRIGGER audit_keeps_rows; DROP TRIGGER audit_keeps_content;" + tampering);

        Audit.Verify().Broken.ShouldBe(broken);
    }

    [Theory]
    [InlineData("UPDATE audit SET who = 'x' WHERE n = 1")]
    [InlineData("DELETE FROM audit WHERE n = 2")]
    public async Task The_database_itself_refuses_to_change_the_chain(string tampering)
    {
        await Append(2);

        Should.Throw<SqliteException>(() => Tamper(tampering)).Message.ShouldContain("only grows");

        Audit.Verify().Whole.ShouldBe(2);
    }

    [Fact]
    public async Task Acts_of_a_state_are_stored_with_it_and_not_in_it()
    {
        var state = new GrainState<Signed>(new Signed { Value = 1, Acts = [Act("recount"), Act("closure")] });

        await Write(state);

        Audit.Read(new()).Select(entry => entry.Act.What).ShouldBe(["closure", "recount"]);
        storage.Scalar<string>("SELECT CAST(data AS TEXT) FROM grain_state").ShouldBe("""{"value":1}""");
    }

    [Fact]
    public async Task A_write_that_failed_left_no_act_and_its_retry_leaves_one()
    {
        var state = new GrainState<Signed>(new Signed { Value = 1, Acts = [Act("recount")] });
        using (Lock())
        {
            await Should.ThrowAsync<StorageUnavailableException>(Write(state));
        }
        Audit.Read(new()).ShouldBeEmpty();

        await Write(state);

        Audit.Read(new()).ShouldHaveSingleItem();
        Audit.Verify().ShouldSatisfyAllConditions(verdict => verdict.Whole.ShouldBe(1), verdict => verdict.Broken.ShouldBeNull());
    }

    [Fact]
    public async Task A_write_of_a_stale_state_leaves_no_act()
    {
        var (first, second) = (new GrainState<Signed>(new Signed { Value = 1 }), new GrainState<Signed>(new Signed { Value = 2, Acts = [Act("recount")] }));
        await Write(first);

        await Should.ThrowAsync<Orleans.Storage.InconsistentStateException>(Write(second));

        Audit.Read(new()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_processes_write_one_chain()
    {
        using var other = storage.Beside();

        await Append(2);
        await other.Get<AccountStore>().AddAsync("li", "duty", "s-1", "hash", "console");
        await Append(2);

        Audit.Verify().ShouldSatisfyAllConditions(verdict => verdict.Whole.ShouldBe(5), verdict => verdict.Broken.ShouldBeNull());
    }

    [Fact]
    public async Task The_chain_is_read_by_who_what_subject_and_time_page_by_page()
    {
        await Audit.AppendAsync(Act("recount", "li", "s-1/hall", 0));
        await Audit.AppendAsync(Act("closure", "li", "s-1", 1));
        await Audit.AppendAsync(Act("closure", "wang", "s-10", 2));

        Numbers(new() { Who = "li" }).ShouldBe([2, 1]);
        Numbers(new() { What = "closure" }).ShouldBe([3, 2]);
        Numbers(new() { Subject = "s-1" }).ShouldBe([2, 1]);
        Numbers(new() { From = Morning.AddMinutes(1), To = Morning.AddMinutes(2) }).ShouldBe([2]);
        Numbers(new() { Limit = 2 }).ShouldBe([3, 2]);
        Numbers(new() { Limit = 2, After = 2 }).ShouldBe([1]);
        Audit.Read(new() { After = 2 }).Single().Act.At.ShouldBe(Morning);
    }

    Task Write(GrainState<Signed> state) => storage.Grains().WriteStateAsync("signed", StorageActs.Station(), state).Within("the write to be answered");

    long[] Numbers(AuditQuery query) => [.. Audit.Read(query).Select(entry => entry.N)];

    async Task Append(int count)
    {
        for (var i = 0; i < count; i++) await Audit.AppendAsync(Act("recount"));
    }

    static Act Act(string what, string who = "li", string subject = "s-1", int minute = 0) =>
        new(who, Morning.AddMinutes(minute), what, subject, null, """{"people":3}""");

    void Tamper(string sql)
    {
        using var other = new SqliteConnection($"Data Source={storage.FilePath};Pooling=false");
        other.Open();
        using var command = other.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
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

    internal sealed class Signed : ICarriesActs
    {
        public int Value { get; set; }

        public ImmutableArray<Act> Acts { get; set; } = [];
    }
}
