using System.Collections.Immutable;
using Dapper;
using Microsoft.Data.Sqlite;
using OrleansHub.Grains.Duty;
using OrleansHub.Grains.Incidents;
using OrleansHub.Grains.Reports;
using OrleansHub.Grains.Tests;
using OrleansHub.Silo.Storage;
using OrleansHub.Silo.Storage.Cities;
using OrleansHub.Silo.Storage.Incidents;

namespace OrleansHub.Silo.Tests.Incidents;

public class IncidentStorageTests
{
    static async Task<Incident> Lock(SiloHost silo)
    {
        for (var rider = 0; rider < 2; rider++) await silo.Station("a-1").Enter(new RiderSaid(ReportKind.Locked));
        await silo.Station("a-1").Wake();
        return (await silo.Station("a-1").Line()).Desk.Incidents.Open!;
    }

    [Fact]
    public async Task What_was_done_is_there_after_a_restart()
    {
        await using var silo = await SiloHost.StartAsync();
        await Lock(silo);
        var done = await silo.Station("a-1").Handle(new Whistle(1, "lin", "街道城管", TimeProvider.System.GetUtcNow().AddHours(1)) { Note = "锁坏了" });

        await silo.RestartAsync();
        var open = (await silo.Station("a-1").Line()).Desk.Incidents.Open!;

        (done.Outcome, open.State, open.Department, open.Version).ShouldBe((IncidentOutcome.Done, IncidentState.Whistled, "街道城管", 2));
        open.Notes.ShouldBe(done.Incident!.Notes);
        open.Members.ShouldBe(done.Incident.Members);
    }

    [Fact]
    public async Task A_write_that_fails_leaves_the_incident_as_it_was_and_the_act_may_be_repeated()
    {
        await using var silo = await SiloHost.StartAsync(options => options.BusyTimeout = TimeSpan.Zero);
        var raised = await Lock(silo);
        await using (var other = new SqliteConnection($"Data Source={Path.Combine(silo.Directory, "hub.db")}"))
        {
            other.Open();
            other.Execute("BEGIN EXCLUSIVE");
            await Should.ThrowAsync<StorageUnavailableException>(() => silo.Station("a-1").Handle(new Resolve(1, "lin")));
            other.Execute("ROLLBACK");
        }
        (await silo.Station("a-1").Line()).Desk.Incidents.Open.ShouldBe(raised);

        (await silo.Station("a-1").Handle(new Resolve(1, "lin"))).Outcome.ShouldBe(IncidentOutcome.Done);

        silo.Get<IncidentStore>().Resolved(DateTimeOffset.MinValue.AddYears(1969), DateTimeOffset.MaxValue).Single().Incident.ResolvedBy.ShouldBe("lin");
    }

    [Fact]
    public async Task A_closed_incident_is_found_by_when_it_was_raised_and_when_it_was_closed()
    {
        await using var silo = await SiloHost.StartAsync();
        var (before, store) = (TimeProvider.System.GetUtcNow().AddSeconds(-1), silo.Get<IncidentStore>());
        await Lock(silo);
        store.Raised(before, before.AddHours(1)).ShouldBeEmpty();

        var closed = (await silo.Station("a-1").Handle(new Resolve(1, "lin") { Note = "已换锁" })).Incident!;

        foreach (var found in new[] { store.Raised(before, before.AddHours(1)), store.Resolved(before, before.AddHours(1)) })
        {
            var (station, incident) = found.Single();
            (station, incident.Number, incident.ClosedBy, incident.Notes.Single().Text).ShouldBe(("a-1", 1, IncidentEnd.Person, "已换锁"));
            incident.Members.ShouldBe(closed.Members);
        }
        store.Resolved(before.AddHours(1), before.AddHours(2)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_station_that_is_given_up_closes_its_incident_and_one_that_comes_back_begins_anew()
    {
        await using var silo = await SiloHost.StartAsync();
        await Lock(silo);
        await silo.Station("a-1").Handle(new Acknowledge(1, "lin"));

        await Retire(silo, true);
        await silo.Station("a-1").Wake();
        await silo.Station("a-1").Wake();

        var (station, closed) = silo.Get<IncidentStore>().Resolved(DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue).Single();
        (station, closed.Number, closed.State, closed.ClosedBy, closed.ResolvedBy, closed.AcknowledgedBy, closed.Version).ShouldBe(
            ("a-1", 1, IncidentState.Resolved, IncidentEnd.Retired, null, "lin", 3));
        var book = (await silo.Station("a-1").Line()).Desk.Incidents;
        (book.Open, book.Closed!.Version).ShouldBe((null, 3));
        (await silo.Station("a-1").Handle(new Resolve(1, "lin"))).Outcome.ShouldBe(IncidentOutcome.Unknown);

        await Retire(silo, false);
        (await Lock(silo)).Number.ShouldBe(2);
    }

    static async Task Retire(SiloHost silo, bool given)
    {
        var city = new TestCity().City;
        await silo.Get<CityStore>().ImportAsync(city.With([.. city.Stations.Values.Select(station => station.Id == "a-1" ? station with { Retired = given } : station)]));
    }

    [Fact]
    public async Task Waking_a_station_at_which_nothing_happens_writes_nothing()
    {
        await using var silo = await SiloHost.StartAsync();
        await silo.Station("a-1").Wake();
        var before = await silo.Station("a-1").Line();

        await silo.Station("a-1").Wake();

        (await silo.Station("a-1").Line()).Version.ShouldBe(before.Version);
    }

    [Fact]
    public async Task Two_acts_that_race_are_one_after_the_other()
    {
        await using var silo = await SiloHost.StartAsync();
        await Lock(silo);

        var verdicts = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => silo.Station("a-1").Handle(new Acknowledge(1, $"user-{number}"))));

        verdicts.ShouldAllBe(verdict => verdict.Outcome == IncidentOutcome.Done);
        verdicts.Select(verdict => verdict.Incident!.AcknowledgedBy).Distinct().Count().ShouldBe(1);
        (await silo.Station("a-1").Line()).Desk.Incidents.Open!.Version.ShouldBe(2);
    }
}
