using OrleansHub.Grains.Counting;

namespace OrleansHub.Grains.Tests.Counting;

public sealed class IntervalTests
{
    [Fact]
    public void An_interval_counts_once_per_id()
    {
        var door = new Door();

        door.Passed("a", 2, 1).ShouldBe(Verdict.Accepted);
        door.Wait(1).Passed("b", 2, 1).ShouldBe(Verdict.Accepted);
        door.Passed("a", 2, 1).ShouldBe(Verdict.Duplicate);

        door.Moved().ShouldBe((4, 2));
    }

    [Fact]
    public void A_whole_batch_sent_twice_counts_once()
    {
        var door = new Door();
        var first = door.Now;
        var batch = Enumerable.Range(0, 1000).Select(i => (Id: $"r{i}", At: first.AddSeconds(i - 1000))).ToArray();
        foreach (var (id, at) in batch) door.Passed(id, 1, 0, at).ShouldBe(Verdict.Accepted);

        foreach (var (id, at) in batch) door.Passed(id, 1, 0, at).ShouldBeOneOf(Verdict.Duplicate, Verdict.Late);

        door.Moved().ShouldBe((1000, 0));
    }

    [Fact]
    public void A_whole_batch_without_times_sent_twice_within_ten_minutes_counts_once()
    {
        var door = new Door();
        for (var i = 0; i < 1000; i++) door.Passed($"r{i}", 1, 0);

        door.Wait(9);
        for (var i = 0; i < 1000; i++) door.Passed($"r{i}", 1, 0).ShouldBe(Verdict.Duplicate);

        door.Moved().ShouldBe((1000, 0));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_shuffled_batch_counts_whole(int seed)
    {
        var door = new Door();
        var order = Enumerable.Range(0, 1000).ToArray();
        new Random(seed).Shuffle(order);

        foreach (var i in order.Concat(order)) door.Passed($"r{i}", 1, 0, door.Now.AddSeconds(i - 1000));

        door.Moved().ShouldBe((1000, 0));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_was_kept_back_in_an_outage_counts_beside_live_readings(bool newestFirst)
    {
        var door = new Door();
        for (var i = 0; i < 100; i++) door.Wait(1).Passed($"before-{i}", 1, 0, door.Now);
        var outage = Enumerable.Range(1, 200).Select(i => (Id: $"kept-{i}", At: door.Now.AddMinutes(i))).ToArray();
        door.Wait(201);

        foreach (var (place, kept) in (newestFirst ? outage.Reverse() : outage).Index())
        {
            if (place % 20 == 0) door.Wait(1).Passed($"live-{place}", 1, 0, door.Now).ShouldBe(Verdict.Accepted);
            door.Passed(kept.Id, 1, 0, kept.At).ShouldBe(Verdict.Accepted, $"{place}");
        }

        door.Moved().ShouldBe((310, 0));
    }

    [Fact]
    public void Ids_that_count_up_are_told_apart() =>
        Enumerable.Range(0, 100_000).Select(i => ReadingIds.Hash($"r{i}")).Distinct().Count().ShouldBe(100_000);

    [Fact]
    public void The_memory_stays_small_for_a_device_in_order()
    {
        var door = new Door();

        for (var i = 0; i < 5000; i++) door.Wait(1).Passed($"r{i}", 0, 0, door.Now);

        door.Counts.Sensors[0].Ids!.Length.ShouldBeLessThan(300);
    }

    [Fact]
    public void The_memory_is_bounded_for_a_device_in_disorder()
    {
        var door = new Door();
        var random = new Random(7);

        for (var i = 0; i < 5000; i++) door.Passed($"r{i}", 0, 0, door.Now.AddSeconds(-random.Next(80_000)));

        door.Counts.Sensors[0].Ids!.Length.ShouldBeLessThan(9300);
    }
}
