using System.Text.Json.Nodes;
using OrleansHub.Grains.Kiosks;
using OrleansHub.Grains.Stations;
using OrleansHub.Web.Live;
using OrleansHub.Web.Live.Push;
using OrleansHub.Web.Live.Snapshots;

namespace OrleansHub.Web.Tests.Live;

public class MailboxTests
{
    static readonly Scope City = new Scope.OfArea("3417");
    static readonly Scope Map = new Scope.OfMap("3417");

    readonly SetClock clock = new(SampleCity.Noon);
    SampleCity sample = null!;
    SnapshotWriter writer = null!;
    Audience audience = null!;
    SlowConnection slow = null!;

    [Fact]
    public void What_changes_while_a_write_is_under_way_goes_out_as_one_message_with_the_newest_values()
    {
        var dashboard = Watch(stations: 20);
        var traffic = new SampleTraffic(sample, clock, 5, TimeSpan.FromSeconds(3));

        Publish(traffic.Window(5));
        for (var window = 0; window < 50; window++) Publish(traffic.Window(5));
        var first = slow.Read();
        var merged = slow.Read();

        foreach (var change in first.Concat(merged)) dashboard.Apply(change);
        (first.Length, merged.Length).ShouldBe((1, 1));
        dashboard.Version.ShouldBe(writer.Current.Version);
        dashboard.Screen().ShouldBe(Fresh().Screen());
        slow.Read().ShouldBeEmpty();
    }

    [Fact]
    public void A_connection_that_catches_up_gets_each_step_again()
    {
        var dashboard = Watch(stations: 20);
        var traffic = new SampleTraffic(sample, clock, 6, TimeSpan.FromSeconds(3));

        for (var window = 0; window < 30; window++)
        {
            Publish(traffic.Window(3));
            foreach (var change in slow.Read()) dashboard.Apply(change);
        }

        dashboard.Changes.ShouldBe(30);
        dashboard.Screen().ShouldBe(Fresh().Screen());
    }

    [Fact]
    public void Who_misses_too_much_is_told_everything_instead()
    {
        var dashboard = Watch(stations: Backlog.MostStations * 3);
        var stations = sample.City.Stations.Keys.Where((_, i) => i % 2 == 0).ToArray();

        Publish([sample.Kiosk("cz-00000", KioskStatus.InUse, clock.Now)]);
        foreach (var batch in stations.Chunk(300)) Publish([.. batch.Select(station => sample.Door(station, 1, 0, clock.Now))]);
        dashboard.Apply(slow.Read().Single());
        var refresh = slow.Read().Single();
        dashboard.Apply(refresh);

        refresh.Name.ShouldBe("refresh");
        dashboard.Screen().ShouldBe(Fresh().Screen());
    }

    [Fact]
    public void A_refresh_does_not_queue_up_behind_a_write()
    {
        Watch(stations: 5);
        for (var refresh = 0; refresh < 100; refresh++) audience.Refresh();

        slow.Read().Length.ShouldBe(1);
        slow.Read().Length.ShouldBe(1);
        slow.Read().ShouldBeEmpty();
    }

    [Fact]
    public async Task Leaving_waits_for_the_write_under_way_and_ends_the_rest()
    {
        Watch(stations: 5);
        Publish([sample.Kiosk("cz-00000", KioskStatus.InUse, clock.Now)]);
        Publish([sample.Kiosk("cz-00002", KioskStatus.InUse, clock.Now)]);

        var left = audience.Leave(slow.Mailbox);
        left.IsCompleted.ShouldBeFalse("the first change is still on its way");
        slow.Read().Length.ShouldBe(1);

        await left.WaitAsync(TimeSpan.FromSeconds(10));
        slow.Read().ShouldBeEmpty();
    }

    [Fact]
    public void A_connection_is_cut_only_while_a_write_does_not_end()
    {
        Watch(stations: 5);
        audience.Cut(TimeSpan.Zero);
        slow.Context.ConnectionAborted.IsCancellationRequested.ShouldBeFalse("nothing is under way");
        Publish([sample.Kiosk("cz-00000", KioskStatus.InUse, clock.Now)]);

        audience.Cut(TimeSpan.FromMinutes(1));
        var early = slow.Context.ConnectionAborted.IsCancellationRequested;
        audience.Cut(TimeSpan.Zero);

        early.ShouldBeFalse("it has time yet");
        slow.Context.ConnectionAborted.WaitHandle.WaitOne(TimeSpan.FromSeconds(10)).ShouldBeTrue("it has been stuck for too long");
    }

    [Fact]
    public void A_long_step_goes_in_parts_that_follow_each_other()
    {
        var dashboard = Watch(stations: 300);

        Publish([.. sample.City.Stations.Keys.Select(station => sample.Door(station, 1, 0, clock.Now))]);
        var parts = new List<HubEvent>();
        while (slow.Read() is { Length: > 0 } read) parts.AddRange(read);
        foreach (var part in parts) dashboard.Apply(part);

        parts.Count.ShouldBeGreaterThan(1);
        parts.ShouldAllBe(part => part.Body.ToJsonString().Length < 40_000);
        dashboard.Screen().ShouldBe(Fresh().Screen());
    }

    [Fact]
    public void A_map_that_missed_an_import_is_told_of_its_new_stations_whatever_came_after()
    {
        var map = Watch(stations: 20, Map);

        Publish([sample.Kiosk("cz-00000", KioskStatus.InUse, clock.Now)]);
        sample.City = SampleCity.Of([SampleCity.Station(1), SampleCity.Station(99)], version: 2);
        Publish([]);
        audience.Refresh();
        foreach (var message in slow.Read().Concat(slow.Read())) map.Apply(message);

        map.Screen().ShouldContain("cz-00099");
        map.Screen().ShouldBe(Fresh(Map).Screen());
    }

    Dashboard Watch(int stations, Scope? scope = null)
    {
        sample = new(stations);
        writer = new("e1", sample.City, PublicCounts.Exact, clock);
        var city = new LiveCity(writer.Current);
        audience = new(city);
        slow = new(city, clock);
        audience.Join(slow.Mailbox, scope ?? City);
        return Fresh(scope);
    }

    void Publish(IReadOnlyCollection<StationLine> lines) => audience.Publish(writer.Advance(sample.City, lines, clock.Now));

    Dashboard Fresh(Scope? scope = null)
    {
        var body = new System.Buffers.ArrayBufferWriter<byte>();
        Frames.Whole(body, writer.Current, (scope ?? City).In(writer.Current.Plan), writer.Current.Version);
        return new(JsonNode.Parse(body.WrittenSpan)!, isMap: scope == Map);
    }
}
