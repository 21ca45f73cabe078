using System.Collections.Concurrent;
using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Silo.Tests.Areas;

public class AreaGrainTests
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_district_hears_of_its_stations_and_passes_on_the_newest_line_of_each()
    {
        await using var silo = await SiloHost.StartAsync();
        var listener = new Listener();
        var feed = await silo.Area("341702").Subscribe(silo.Grains.CreateObjectReference<IAreaObserver>(listener));

        for (var people = 1; people <= 50; people++) await silo.Station("a-1").Record([new LevelReading("eye", null, people)]);
        var last = await silo.Station("a-1").Line();
        var changes = await listener.Until(change => change.Lines.Any(line => line.Version == last.Version));

        feed.Lines.ShouldBeEmpty();
        changes.Select(change => change.Mark.Sequence).ShouldBe(Enumerable.Range(1, changes.Count).Select(i => feed.Mark.Sequence + i));
        changes.Select(change => change.Mark.Epoch).Distinct().ShouldBe([feed.Mark.Epoch]);
        changes.ShouldAllBe(change => change.Lines.Select(line => line.Id).Distinct().Count() == change.Lines.Length);
        GC.KeepAlive(listener);
    }

    [Fact]
    public async Task Who_subscribes_later_gets_all_that_is_known_and_a_mark_to_go_on_from()
    {
        await using var silo = await SiloHost.StartAsync();
        await silo.Station("a-1").Record([new LevelReading("eye", null, 3)]);
        await silo.Station("a-2").Record([new LevelReading("eye", null, 4)]);
        await silo.Station("b-1").Record([new LevelReading("eye", null, 5)]);
        var listener = new Listener();
        var observer = silo.Grains.CreateObjectReference<IAreaObserver>(listener);

        var feed = await silo.Area("341702").Subscribe(observer);

        feed.Lines.Select(line => line.Id).ShouldBe(["a-1", "a-2"], ignoreOrder: true);
        (await silo.Area("341702").Renew(observer)).ShouldBe(feed.Mark);
        GC.KeepAlive(listener);
    }

    [Fact]
    public async Task The_city_knows_the_sum_of_its_districts()
    {
        await using var silo = await SiloHost.StartAsync();
        var listeners = new[] { new Listener(), new Listener() };
        await silo.Area("341702").Subscribe(silo.Grains.CreateObjectReference<IAreaObserver>(listeners[0]));
        await silo.Area("341721").Subscribe(silo.Grains.CreateObjectReference<IAreaObserver>(listeners[1]));

        await silo.Station("a-1").Record([new LevelReading("eye", null, 3)]);
        await silo.Station("b-1").Record([new LevelReading("eye", null, 5)]);
        foreach (var listener in listeners) await listener.Until(change => !change.Lines.IsEmpty);
        // A district tells the city in the same turn in which it tells its observers; one more call to each is behind that turn.
        await silo.Area("341702").Summarise();
        await silo.Area("341721").Summarise();
        var sum = await silo.Area("3417").Summarise();

        sum.People.ShouldBe(8);
        sum.Stations.ShouldBe(2);
        GC.KeepAlive(listeners);
    }

    sealed class Listener : IAreaObserver
    {
        readonly BlockingCollection<AreaChange> changes = [];

        public Task Changed(AreaChange change)
        {
            changes.Add(change);
            return Task.CompletedTask;
        }

        /// <summary>The changes up to the one that meets the condition.</summary>
        public Task<List<AreaChange>> Until(Func<AreaChange, bool> met) => Task.Run(() =>
        {
            var seen = new List<AreaChange>();
            do
            {
                changes.TryTake(out var change, Patience).ShouldBeTrue($"a change that meets the condition within {Patience}; {seen.Count} came that do not");
                seen.Add(change!);
            }
            while (!met(seen[^1]));
            return seen;
        });
    }
}
