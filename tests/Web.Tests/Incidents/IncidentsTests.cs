using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Duty;
using OrleansHub.Grains.Reports;
using OrleansHub.Grains.Stations;
using OrleansHub.Silo.Storage.Cities;
using OrleansHub.Silo.Storage.Incidents;
using OrleansHub.Web.Accounts;
using OrleansHub.Web.Tests.Accounts;

namespace OrleansHub.Web.Tests.Incidents;

public class IncidentsTests : IAsyncLifetime
{
    static readonly TimeSpan AtOnce = TimeSpan.FromMilliseconds(500);

    HubHost host = null!;

    public async Task InitializeAsync() => host = await HubHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    // Two riders before a locked door of a station are believed at once.
    async Task Lock(string station)
    {
        for (var rider = 0; rider < 2; rider++) await host.Grains.GetGrain<IStationGrain>(station).Enter(new RiderSaid(ReportKind.Locked));
    }

    [Fact]
    public async Task An_incident_walks_its_whole_life_while_two_watch_and_a_restart_in_the_middle_loses_nothing()
    {
        var duty = await Desk.OpenAsync(host, Role.Duty, "s-0");
        var manager = await Desk.OpenAsync(host, Role.Manager, TestCity.District1);
        await Lock("s-0");
        var raised = (await manager.Told("raised")).Body;
        ((string)raised["id"]!, (string)raised["station"]!, (string)raised["urgency"]!, (string)raised["members"]![0]!["cause"]!).ShouldBe(("s-0-1", "s-0", "urgent", "locked"));
        await duty.Told("raised");

        await Seen(manager, "acknowledged", () => duty.Do("s-0-1", "acknowledge", new { note = "我去看看" }));
        await Seen(duty, "whistled", () => manager.Do("s-0-1", "whistle", new { department = "街道城管", due = host.Clock.Now.AddHours(2) }));
        await duty.DisposeAsync();
        await manager.DisposeAsync();
        await host.RestartAsync();
        duty = await Desk.OpenAsync(host, Role.Duty, "s-0");
        manager = await Desk.OpenAsync(host, Role.Manager, TestCity.District1);
        await Seen(manager, "arrived", () => duty.Do("s-0-1", "arrive"));
        await Seen(duty, "resolved", () => manager.Do("s-0-1", "resolve", new { note = "已换锁" }));

        (await duty.List()).ShouldBeEmpty();
        var closed = (await manager.List("?state=resolved")).Single()!;
        ((string)closed["acknowledgedBy"]!, (string)closed["department"]!, (string)closed["closedBy"]!).ShouldBe(("duty-s-0-desk", "街道城管", "person"));
        closed["notes"]!.AsArray().Select(note => (string)note!["text"]!).ShouldBe(["我去看看", "已换锁"]);
        using var admin = await host.SignIn(Role.Admin);
        var audit = JsonNode.Parse(await admin.GetStringAsync("api/v1/audit?subject=incident:s-0-1"))!["entries"]!.AsArray();
        audit.Select(entry => $"{entry!["who"]} {entry["what"]}").Order().ShouldBe(
            ["duty-s-0-desk incident-acknowledge", "duty-s-0-desk incident-arrive", "manager-9901-desk incident-resolve", "manager-9901-desk incident-whistle"]);
        await duty.DisposeAsync();
        await manager.DisposeAsync();
    }

    static async Task Seen(Desk other, string state, Func<Task<(HttpStatusCode Status, JsonNode Body)>> act)
    {
        var began = Stopwatch.GetTimestamp();
        var (status, body) = await act();
        status.ShouldBe(HttpStatusCode.OK, body.ToJsonString());
        var told = await other.Told(state);
        Stopwatch.GetElapsedTime(began, told.ReceivedAt).ShouldBeLessThan(AtOnce);
        told.Body.ToJsonString().ShouldBe(body.ToJsonString(), "the answer and what others are told are one");
    }

    [Fact]
    public async Task Where_the_areas_are_drawn_anew_the_connections_there_are_follow()
    {
        var before = TestCity.Of(1);
        City With(string district) => before with
        {
            Areas = before.Areas.Add("990101", new("990101", new("街道"), district)),
            Stations = before.Stations.SetItem("s-0", before.Stations["s-0"] with { Area = "990101" }),
        };
        await using var own = await HubHost.StartAsync(With(TestCity.District1));
        await using var left = await Desk.OpenAsync(own, Role.Manager, TestCity.District1);
        await using var joined = await Desk.OpenAsync(own, Role.Manager, TestCity.District2);
        await own.Services.GetRequiredService<CityStore>().ImportAsync(With(TestCity.District2));

        for (var rider = 0; rider < 2; rider++) await own.Grains.GetGrain<IStationGrain>("s-0").Enter(new RiderSaid(ReportKind.Locked));

        ((string)(await joined.Told("raised")).Body["station"]!).ShouldBe("s-0");
        left.HeardNothing.ShouldBeTrue();
    }

    [Fact]
    public async Task Of_two_who_acknowledge_at_once_both_see_the_first()
    {
        await using var duty = await Desk.OpenAsync(host, Role.Duty, "s-0");
        await using var manager = await Desk.OpenAsync(host, Role.Manager, TestCity.Code);
        await Lock("s-0");
        await manager.Told("raised");

        var answers = await Task.WhenAll(duty.Do("s-0-1", "acknowledge"), manager.Do("s-0-1", "acknowledge"));

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);
        answers[0].Body.ToJsonString().ShouldBe(answers[1].Body.ToJsonString());
    }

    [Fact]
    public async Task Whoever_decided_upon_an_older_form_changes_nothing()
    {
        await using var manager = await Desk.OpenAsync(host, Role.Manager, TestCity.Code);
        await Lock("s-0");
        var version = (int)(await manager.Told("raised")).Body["version"]!;
        await manager.Do("s-0-1", "note", new { note = "有人在看" });

        var (status, problem) = await manager.Do("s-0-1", "whistle", new { department = "电力", due = host.Clock.Now.AddHours(1), version });

        (status, (string)problem["type"]!).ShouldBe((HttpStatusCode.Conflict, "urn:orleanshub:incident-changed"));
    }

    [Fact]
    public async Task Nobody_hears_of_incidents_outside_the_own_scope_and_the_public_of_none()
    {
        await using var here = await Desk.OpenAsync(host, Role.Duty, "s-0");
        await using var elsewhere = await Desk.OpenAsync(host, Role.Manager, TestCity.District2);
        await using var anybody = await Live.HubClient.Connect(host.Address);
        await anybody.Watch(new { station = "s-0" });
        await Lock("s-0");
        await here.Told("raised");

        (await elsewhere.List()).ShouldBeEmpty();
        (await elsewhere.Do("s-0-1", "resolve")).Status.ShouldBe(HttpStatusCode.Forbidden);
        // What is told of the next one comes after what would have been told of the first.
        await Lock("s-1");
        ((string)(await elsewhere.Told("raised")).Body["station"]!).ShouldBe("s-1");
        while (anybody.Events.TryRead(out var told)) told.Name.ShouldBe("changed");
        (await host.Client.GetStringAsync("api/v1/stations/s-0")).ShouldNotContain("incident");
        var summary = await Poll.UntilAsync("the public is told how many", () => host.Client.GetStringAsync("api/v1/city"), city => city.Contains("\"incidents\":2", StringComparison.Ordinal));
        summary.ShouldNotContain("locked");
    }

    [Theory]
    [InlineData("s-0-1", "arrive", "{}", HttpStatusCode.Conflict, "not-whistled")]
    [InlineData("s-0-1", "whistle", "{}", HttpStatusCode.BadRequest, "not-an-act")]
    [InlineData("s-0-1", "whistle", """{"department":"电力","due":"2026-11-21T09:00:00+08:00"}""", HttpStatusCode.BadRequest, "not-an-act")]
    [InlineData("s-0-1", "note", """{"note":"电话 13800138000"}""", HttpStatusCode.BadRequest, "not-an-act")]
    [InlineData("s-0-1", "resolve", """{"note":7}""", HttpStatusCode.BadRequest, "not-an-act")]
    [InlineData("s-0-7", "resolve", "{}", HttpStatusCode.NotFound, "no-such-incident")]
    [InlineData("s-9-1", "resolve", "{}", HttpStatusCode.NotFound, "no-such-incident")]
    [InlineData("s", "resolve", "{}", HttpStatusCode.NotFound, "no-such-incident")]
    public async Task What_cannot_be_taken_in_is_refused_with_a_word(string incident, string verb, string body, HttpStatusCode status, string word)
    {
        await using var manager = await Desk.OpenAsync(host, Role.Manager, TestCity.Code);
        await Lock("s-0");
        await manager.Told("raised");

        var answer = await manager.Do(incident, verb, JsonNode.Parse(body));

        (answer.Status, (string)answer.Body["type"]!).ShouldBe((status, $"urn:orleanshub:{word}"));
    }

    [Fact]
    public async Task A_station_that_is_given_up_ends_its_incident_and_lists_and_reports_keep_it()
    {
        await using var manager = await Desk.OpenAsync(host, Role.Manager, TestCity.Code);
        await Lock("s-0");
        await manager.Told("raised");
        var city = host.Services.GetRequiredService<IStationRegistry>().City;

        await host.Services.GetRequiredService<CityStore>().ImportAsync(city.With(
            [.. city.Stations.Values.Select(station => station.Id == "s-0" ? station with { Retired = true } : station)]));

        var told = (await manager.Told("resolved")).Body;
        ((string)told["id"]!, (string)told["closedBy"]!, told["resolvedBy"]).ShouldBe(("s-0-1", "retired", null));
        (await manager.List()).ShouldBeEmpty();
        (await manager.List("?state=resolved")).Single()!["id"]!.ToString().ShouldBe("s-0-1");
    }

    [Fact]
    public async Task A_cause_that_is_gone_closes_it_and_reports_find_it()
    {
        await using var duty = await Desk.OpenAsync(host, Role.Duty, "s-0");
        await Lock("s-0");
        await duty.Told("raised");

        await host.Grains.GetGrain<IStationGrain>("s-0").Enter(new CheckedIn());
        var told = (await duty.Told("resolved")).Body;

        ((string)told["closedBy"]!, told["resolvedBy"]).ShouldBe(("itself", null));
        host.Services.GetRequiredService<IncidentStore>().Raised(HubHost.Start.AddHours(-1), HubHost.Start.AddHours(1)).Single().Station.ShouldBe("s-0");
    }
}
