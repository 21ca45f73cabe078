using System.Text.Json.Nodes;
using OrleansHub.Web.Accounts;
using OrleansHub.Web.Tests.Accounts;

namespace OrleansHub.Web.Tests.Duty;

public sealed class DeskTests : IAsyncLifetime
{
    HubHost hub = null!;
    HttpClient staff = null!;

    public async Task InitializeAsync()
    {
        hub = await HubHost.StartAsync(DutyCity.Of());
        staff = await hub.SignIn(Role.Duty, "s-0", "wang");
    }

    public async Task DisposeAsync()
    {
        staff.Dispose();
        await hub.DisposeAsync();
    }

    [Fact]
    public async Task Duty_tells_who_is_there_who_comes_next_what_they_left_and_what_was_done()
    {
        await staff.Done("POST", "s-0/duty", """{"action":"checkIn"}""");
        hub.Clock.Now += TimeSpan.FromMinutes(10);
        await staff.Done("POST", "s-0/amenities", """{"hot-water":"out"}""");
        hub.Clock.Now += TimeSpan.FromMinutes(10);
        var answer = await staff.Done("POST", "s-0/duty", """{"action":"handOver","note":"20:30 前把雨伞补到 6 把"}""");

        answer!.ShouldMatchGolden("duty");
        (await staff.Done("GET", "s-0/duty"))!.Plain().ShouldBe(answer!.Plain());
        hub.Record().ShouldBe(["wang check-in s-0", "wang amenity s-0", "wang hand-over s-0"]);
    }

    [Fact]
    public async Task Who_checked_in_proves_the_place_open_until_they_leave_and_may_leave_a_note_with_it()
    {
        await staff.Done("POST", "s-0/duty", """{"action":"checkIn"}""");
        var open = await Poll.UntilAsync("evidence", () => hub.Client.Station("s-0"), station => station["evidence"] is not null);
        hub.Clock.Now += TimeSpan.FromHours(10);
        var left = await staff.Done("POST", "s-0/duty", """{"action":"checkOut","note":"钥匙在保安处"}""");

        open["evidence"]!.Plain().ShouldBe("""{"kind":"duty","at":"2026-11-21T10:00:00+08:00"}""");
        open.Plain().ShouldNotContain("wang");
        left!["checkedIn"].ShouldBeNull();
        ((string?)left["handOver"]!["text"]).ShouldBe("钥匙在保安处");
        // Between the shift that ended at 17:30 and the night's.
        (left["rota"]!["now"], (string?)left["rota"]!["next"]!["from"]).ShouldBe((null, "2026-11-21T20:30:00+08:00"));
    }

    [Fact]
    public async Task A_closure_is_seen_by_all_shows_on_the_curve_and_ends_when_it_is_lifted()
    {
        await staff.Done("POST", "s-0/closure", """{"until":"2026-11-21T18:00:00+08:00","reason":"停电"}""");
        await staff.Done("POST", "s-0/closure", """{"until":"2026-11-21T18:00:00+08:00","reason":"停电"}""");
        var closed = await Poll.UntilAsync("a notice", () => hub.Client.Station("s-0"), station => station["notice"] is not null);
        hub.Clock.Now += TimeSpan.FromHours(1);
        await staff.Done("DELETE", "s-0/closure");
        await staff.Done("DELETE", "s-0/closure");
        var open = await Poll.UntilAsync("no notice", () => hub.Client.Station("s-0"), station => station["notice"] is null);

        ((string?)closed["open"]).ShouldBe("closed");
        closed["notice"]!.Plain().ShouldBe("""{"kind":"closure","until":"2026-11-21T18:00:00+08:00","reason":"停电"}""");
        open["today"]!["events"]!.AsArray().Select(happened => $"{happened!["kind"]} {happened["at"]} {happened["until"]}")
            .ShouldBe(["closure 2026-11-21T10:00:00+08:00 2026-11-21T18:00:00+08:00", "reopen 2026-11-21T11:00:00+08:00 "]);
        hub.Record().ShouldBe(["wang closure s-0", "wang reopen s-0"]);
    }

    [Fact]
    public async Task What_works_and_what_is_worked_on_is_seen_by_all()
    {
        await staff.Done("POST", "s-0/amenities", """{"hot-water":"out","wifi":"ok"}""");
        await staff.Done("POST", "s-0/kiosks/k/maintenance", """{"until":"2026-11-21T12:00:00+08:00","reason":"换纸"}""");
        var during = await Poll.UntilAsync("work", () => hub.Client.Station("s-0"), station => station["kiosks"]![0]!["maintenance"] is not null);
        await staff.Done("POST", "s-0/amenities", """{"hot-water":"ok"}""");
        await staff.Done("DELETE", "s-0/kiosks/k/maintenance");
        var after = await Poll.UntilAsync("no work", () => hub.Client.Station("s-0"), station => station["kiosks"]![0]!["maintenance"] is null);

        during["amenities"]!.Plain().ShouldBe("""{"hot-water":"out","wifi":"ok"}""");
        ((string?)during["kiosks"]![0]!["status"]).ShouldBe("planned");
        after["amenities"]!.Plain().ShouldBe("""{"hot-water":"ok","wifi":"ok"}""");
        hub.Record().ShouldBe(["wang amenity s-0", "wang amenity s-0", "wang maintenance s-0/k", "wang amenity s-0", "wang maintenance-end s-0/k"]);
    }

    [Fact]
    public async Task The_description_names_what_is_taken_and_answered()
    {
        var description = JsonNode.Parse(await hub.Client.GetStringAsync(new Uri("openapi/v1.json", UriKind.Relative)))!;
        var schemas = description["components"]!["schemas"]!;
        var maintenance = description["paths"]!["/api/v1/stations/{id}/kiosks/{k}/maintenance"]!["post"]!;

        schemas["RecountMessage"]!["properties"]!.AsObject().Select(field => field.Key).ShouldBe(["zone", "people", "was", "reason"]);
        schemas["DutyBody"]!["properties"]!.AsObject().Select(field => field.Key).ShouldBe(["checkedIn", "rota", "handOver", "log"]);
        maintenance["parameters"]!.AsArray().Select(parameter => (string)parameter!["name"]!).ShouldBe(["id", "k"]);
        description["paths"]!["/api/v1/stations/{id}/recount"]!["post"]!["responses"]!.AsObject().Select(answer => answer.Key).ShouldContain("409");
    }
}
