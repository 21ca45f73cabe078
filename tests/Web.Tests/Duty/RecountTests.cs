using System.Net;
using System.Text.Json.Nodes;
using OrleansHub.Web.Accounts;
using OrleansHub.Web.Tests.Accounts;
using OrleansHub.Web.Tests.Ingest;

namespace OrleansHub.Web.Tests.Duty;

public sealed class RecountTests : IAsyncLifetime
{
    const string Path = "s-0/recount";

    HubHost hub = null!;
    HttpClient staff = null!;

    public async Task InitializeAsync()
    {
        hub = await HubHost.StartAsync(DutyCity.Of());
        staff = await hub.SignIn(Role.Duty, "s-0", "wang");
        await hub.Fill();
    }

    public async Task DisposeAsync()
    {
        staff.Dispose();
        await hub.DisposeAsync();
    }

    [Fact]
    public async Task A_recount_tells_old_and_new_shows_on_the_curve_without_a_name_and_is_on_record_with_one()
    {
        var answer = await staff.Done("POST", Path, """{"zone":"rest","people":38,"was":41,"reason":"漏记"}""");
        var shown = await Poll.UntilAsync("38 people", () => hub.Client.Station("s-0"), station => (int?)Zone(station, "rest")["people"] == 38);
        await hub.RestartAsync();
        var after = await Poll.UntilAsync("38 people after a restart", () => hub.Client.Station("s-0"), station => (int?)Zone(station, "rest")["people"] == 38);

        answer!.ShouldMatchGolden("recount");
        var happened = shown["today"]!["events"]!.AsArray().ShouldHaveSingleItem()!;
        happened.Plain().ShouldBe("""{"at":"2026-11-21T10:01:00+08:00","kind":"recount","zone":"rest","people":38,"was":41,"until":null}""");
        after["today"]!["events"]!.Plain().ShouldBe(shown["today"]!["events"]!.Plain());
        hub.Record().ShouldBe(["wang recount s-0/rest"]);
    }

    [Fact]
    public async Task The_same_request_twice_is_answered_alike_and_moves_nobody_who_came_in_between()
    {
        const string body = """{"zone":"rest","people":38,"reason":"漏记"}""";
        var first = await staff.Done("POST", Path, body);
        hub.Clock.Now += TimeSpan.FromMinutes(1);
        await hub.Device.Post("""{"sensor":"s-0/night","in":149,"out":103}""");

        var again = await staff.Done("POST", Path, body);

        again!.Plain().ShouldBe(first!.Plain());
        (await hub.Grains.GetGrain<Grains.Stations.IStationGrain>("s-0").Line()).Counts.Zones.Single(zone => zone.Id == "rest").Raw.ShouldBe(43);
        hub.Record().ShouldBe(["wang recount s-0/rest"]);
    }

    [Fact]
    public async Task A_recount_of_a_count_that_has_moved_on_is_refused_with_the_new_one_and_a_recount_undoes_a_recount()
    {
        using var refused = await staff.Act("POST", Path, """{"zone":"rest","people":38,"was":40,"reason":"漏记"}""");
        await staff.Done("POST", Path, """{"zone":"rest","people":38,"was":41,"reason":"漏记"}""");
        var undone = await staff.Done("POST", Path, """{"zone":"rest","people":41,"was":38,"reason":"撤销"}""");

        await refused.ShouldBeProblem(HttpStatusCode.Conflict, "count-changed");
        (await refused.Content.ReadAsStringAsync()).ShouldContain("41 people");
        undone!.Plain().ShouldBe("""{"zone":"rest","was":38,"people":41,"at":"2026-11-21T10:01:00+08:00"}""");
        hub.Record().Count.ShouldBe(2);
    }

    static JsonNode Zone(JsonNode station, string id) => station["zones"]!.AsArray().Single(zone => (string?)zone!["id"] == id)!;
}
