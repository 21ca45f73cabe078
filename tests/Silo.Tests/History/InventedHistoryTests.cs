using OrleansHub.Grains.History;
using OrleansHub.Silo.History;
using OrleansHub.Silo.Tests.Storage;

namespace OrleansHub.Silo.Tests.History;

public sealed class InventedHistoryTests : IDisposable
{
    static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.FromHours(8));

    readonly TempStorage storage = new();

    InventedHistory Invented => storage.Get<InventedHistory>();

    public void Dispose() => storage.Dispose();

    [Fact]
    public async Task A_part_is_stored_once_however_often_it_is_brought()
    {
        await Invented.AddAsync("demo-001", 0, Entries(5));
        await Invented.AddAsync("demo-001", 0, Entries(5));
        storage.Reopen();
        await Invented.AddAsync("demo-001", 0, Entries(5));
        await Invented.AddAsync("demo-001", 1, Entries(2));

        storage.Scalar<long>("SELECT sum(entries) FROM history_bucket").ShouldBe(7);
        Invented.Written().ShouldBe(new Dictionary<string, int> { ["demo-001"] = 2 });
    }

    [Fact]
    public async Task A_part_without_the_one_before_it_is_not_stored()
    {
        await Invented.AddAsync("demo-001", 1, Entries(5));

        storage.Scalar<long>("SELECT count(*) FROM history_bucket").ShouldBe(0);
        Invented.Written().ShouldBeEmpty();
    }

    [Fact]
    public async Task The_end_of_what_is_invented_is_the_first_that_was_said()
    {
        (await Invented.UntilAsync(Noon)).ShouldBe(Noon);
        storage.Reopen();

        (await Invented.UntilAsync(Noon.AddDays(1))).ShouldBe(Noon);
    }

    static HistoryRows Entries(int entries) => new([new Bucket("hall", Noon, entries, 0, 0, entries, 900, 900)], []);
}
