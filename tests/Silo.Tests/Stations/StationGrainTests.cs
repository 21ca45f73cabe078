using System.Collections.Immutable;
using Dapper;
using Microsoft.Data.Sqlite;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Duty;
using OrleansHub.Grains.Kiosks;
using OrleansHub.Grains.Reports;
using OrleansHub.Silo.History;
using OrleansHub.Silo.Storage;
using OrleansHub.Silo.Storage.Audit;

namespace OrleansHub.Silo.Tests.Stations;

public class StationGrainTests
{
    static RegisterReading Door(long entries, long exits, long seq) => new("door", null, entries, exits, "a", seq);

    static KioskReading Beat() => new("k1", null, KioskStatus.Available, ImmutableDictionary<string, FunctionStatus>.Empty, [], "home");

    [Fact]
    public async Task Each_reading_gets_its_verdict_in_its_place()
    {
        await using var silo = await SiloHost.StartAsync();

        var verdicts = await silo.Station("a-1").Record(
        [
            Door(100, 90, 1), Door(103, 91, 2), Door(103, 91, 2), new RegisterReading("nowhere", null, 1, 1), Beat(),
            new LevelReading("door", null, 5), new KioskReading("k9", null, KioskStatus.Available, ImmutableDictionary<string, FunctionStatus>.Empty, [], null),
        ]);

        verdicts.ShouldBe(
        [
            Verdict.Accepted, Verdict.Accepted, Verdict.Duplicate, Verdict.UnknownSensor, Verdict.Accepted, Verdict.Invalid, Verdict.UnknownKiosk,
        ]);
    }

    [Fact]
    public async Task What_was_acknowledged_is_there_after_a_restart()
    {
        await using var silo = await SiloHost.StartAsync();
        await silo.Station("a-1").Record([Door(100, 90, 1), Door(103, 91, 2), Beat()]);
        var before = await silo.Station("a-1").Line();

        await silo.RestartAsync();
        var after = await silo.Station("a-1").Line();

        after.Version.ShouldBe(before.Version);
        after.Counts.Zones.Single().Raw.ShouldBe(2);
        after.Kiosks.Single().Screen.ShouldBe("home");
        (await silo.Station("a-1").Record([Door(103, 91, 2)])).ShouldBe([Verdict.Duplicate]);
    }

    [Fact]
    public async Task A_repeated_reading_costs_no_write()
    {
        await using var silo = await SiloHost.StartAsync();
        await silo.Station("a-1").Record([Door(100, 90, 1)]);
        var before = await silo.Station("a-1").Line();

        await silo.Station("a-1").Record([Door(100, 90, 1)]);

        (await silo.Station("a-1").Line()).Version.ShouldBe(before.Version);
    }

    [Fact]
    public async Task A_station_nobody_imported_knows_no_sensor()
    {
        await using var silo = await SiloHost.StartAsync();

        (await silo.Station("z-9").Record([Door(1, 1, 1), Beat()])).ShouldBe([Verdict.UnknownSensor, Verdict.UnknownKiosk]);
    }

    [Fact]
    public async Task A_write_that_fails_leaves_the_station_as_it_was_and_the_same_readings_count_once_later()
    {
        await using var silo = await SiloHost.StartAsync(options => options.BusyTimeout = TimeSpan.Zero);
        await silo.Station("a-1").Record([Door(100, 90, 1)]);
        var before = await silo.Station("a-1").Line();
        await using (var other = new SqliteConnection($"Data Source={Path.Combine(silo.Directory, "hub.db")}"))
        {
            other.Open();
            other.Execute("BEGIN EXCLUSIVE");

            await Should.ThrowAsync<StorageUnavailableException>(() => silo.Station("a-1").Record([Door(105, 90, 2)]));
            (await silo.Station("a-1").Line()).Version.ShouldBe(before.Version);

            other.Execute("ROLLBACK");
        }

        (await silo.Station("a-1").Record([Door(105, 90, 2)])).ShouldBe([Verdict.Accepted]);
        (await silo.Station("a-1").Line()).Counts.Zones.Single().Raw.ShouldBe(5);
    }

    [Fact]
    public async Task A_recount_its_act_and_its_event_are_stored_together_or_not_at_all()
    {
        await using var silo = await SiloHost.StartAsync(options => options.BusyTimeout = TimeSpan.Zero);
        var recount = new Recount("main", 7, null, "漏记", "wang");
        await using (var other = new SqliteConnection($"Data Source={Path.Combine(silo.Directory, "hub.db")}"))
        {
            other.Open();
            other.Execute("BEGIN EXCLUSIVE");
            await Should.ThrowAsync<StorageUnavailableException>(() => silo.Station("a-1").Recount(recount));
            other.Execute("ROLLBACK");
        }
        (await Stored(silo)).ShouldBe((0, 0, 0));

        var first = await silo.Station("a-1").Recount(recount);
        await silo.RestartAsync();
        var again = await silo.Station("a-1").Recount(recount);

        (first.Verdict, again).ShouldBe((RecountVerdict.Done, first));
        (await Stored(silo)).ShouldBe((1, 1, 1));
        (await silo.Station("a-1").Line()).Counts.Zones.Single().Raw.ShouldBe(7);
    }

    static async Task<(long Version, int Acts, int Events)> Stored(SiloHost silo) => (
        (await silo.Station("a-1").Line()).Version,
        silo.Get<AuditStore>().Read(new() { Subject = "a-1", What = "recount" }).Count,
        silo.Get<StationHistory>().Events("a-1", DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue).Length);

    [Fact]
    public async Task What_somebody_said_is_there_after_a_restart_and_a_write_that_fails_leaves_the_desk_as_it_was()
    {
        await using var silo = await SiloHost.StartAsync(options => options.BusyTimeout = TimeSpan.Zero);
        (await silo.Station("a-1").Enter(new RiderSaid(ReportKind.Full))).ShouldBe(DeskVerdict.Done);
        (await silo.Station("a-1").Enter(new Closed(null, "停电"))).ShouldBe(DeskVerdict.Done);
        (await silo.Station("z-9").Enter(new RiderSaid(ReportKind.Full))).ShouldBe(DeskVerdict.UnknownStation);
        (await silo.Station("a-1").Enter(new Closed(null, ""))).ShouldBe(DeskVerdict.Invalid);
        var before = await silo.Station("a-1").Line();
        await using (var other = new SqliteConnection($"Data Source={Path.Combine(silo.Directory, "hub.db")}"))
        {
            other.Open();
            other.Execute("BEGIN EXCLUSIVE");
            await Should.ThrowAsync<StorageUnavailableException>(() => silo.Station("a-1").Enter(new Reopened()));
            other.Execute("ROLLBACK");
        }

        await silo.RestartAsync();
        var after = await silo.Station("a-1").Line();

        after.Version.ShouldBe(before.Version);
        after.Desk.Reports.ShouldBe(before.Desk.Reports);
        after.Desk.Closure.ShouldBe(before.Desk.Closure);
        after.Desk.Closure!.Until.ShouldBeNull();
    }
}
