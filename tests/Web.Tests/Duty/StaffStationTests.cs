using System.Text.Json.Nodes;
using OrleansHub.Web.Accounts;
using OrleansHub.Web.Tests.Accounts;

namespace OrleansHub.Web.Tests.Duty;

/// <summary>One address, two answers: what the public may know, and what staff of the station need.</summary>
public sealed class StaffStationTests(DutyHub duty) : IClassFixture<DutyHub>
{
    readonly HubHost hub = duty.Hub;

    [Theory]
    [InlineData(Role.Duty, "s-0")]
    [InlineData(Role.Duty, "9901")]
    [InlineData(Role.Manager, "9901")]
    [InlineData(Role.Admin, "99")]
    public async Task Staff_in_whose_scope_it_lies_see_counters_and_movements(Role role, string scope)
    {
        using var staff = await hub.SignIn(role, scope, $"staff-{(int)role}-{scope}");

        using var response = await staff.GetAsync(new Uri("api/v1/stations/s-0", UriKind.Relative));
        var station = JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();

        (response.Headers.CacheControl!.ToString(), response.Headers.ETag).ShouldBe(("no-store, private", null));
        // Versions count what the process saw.
        station["version"] = 0;
        station.ShouldMatchGolden("station-staff");
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(Role.Duty, "s-1")]
    [InlineData(Role.Manager, "9902")]
    public async Task To_all_others_it_is_what_the_public_sees(Role? role, string? scope)
    {
        using var client = role is { } known ? await hub.SignIn(known, scope!, $"other-{(int)known}-{scope}") : hub.Browser();

        var station = await client.Station("s-0");

        station.AsObject().ContainsKey("sensors").ShouldBeFalse();
        station["zones"]!.AsArray().ShouldAllBe(zone => !zone!.AsObject().ContainsKey("in15"));
        station.ToJsonString().ShouldBe((await hub.Client.Station("s-0")).ToJsonString());
    }

    [Fact]
    public async Task The_past_tells_staff_what_was_done_and_the_public_what_it_always_did()
    {
        await using var own = await HubHost.StartAsync(DutyCity.Of());
        using var staff = await own.SignIn(Role.Duty, "s-0");
        await staff.Done("POST", "s-0/closure", """{"reason":"停电"}""");

        var seen = await staff.Station("s-0/history?from=2026-11-21&to=2026-11-22");
        var publicly = await own.Client.Station("s-0/history?from=2026-11-21&to=2026-11-22");

        seen["events"]!.AsArray().ShouldHaveSingleItem()!["kind"]!.ToString().ShouldBe("closure");
        publicly.AsObject().Select(field => field.Key).ShouldBe(["station", "from", "to", "step", "rows"]);
    }

    [Fact]
    public async Task Nobody_learns_who_is_in_a_private_zone()
    {
        using var staff = await hub.SignIn(Role.Admin, "99", "curious");

        var station = await staff.Station("s-0");
        var nursing = station["zones"]!.AsArray().Single(zone => (string?)zone!["id"] == "nursing")!.AsObject();
        var curtain = station["sensors"]!.AsArray().Single(sensor => (string?)sensor!["id"] == "curtain")!;

        foreach (var field in new[] { "people", "in15", "out15", "residual", "raw" }) nursing[field].ShouldBeNull(field);
        ((string?)nursing["level"], (string?)nursing["freshness"]).ShouldBe(("unknown", "live"));
        ((string?)curtain["freshness"], curtain["asOf"]).ShouldBe(("live", null));
    }

    [Fact]
    public async Task Staff_see_numbers_where_the_public_sees_levels_alone()
    {
        await using var banded = await HubHost.StartAsync(DutyCity.Of(), new() { ["Privacy:PublicCounts"] = "banded" });
        await banded.Fill();
        using var staff = await banded.SignIn(Role.Duty, "s-0");

        var seen = await Poll.UntilAsync("41 people", () => staff.Station("s-0"), station => (int?)station["people"] == 41);

        (await banded.Client.Station("s-0"))["people"].ShouldBeNull();
        ((int?)seen["visitsToday"]).ShouldBe(44);
        seen["curve"]!.AsArray().Sum(row => (int)row!["in"]!).ShouldBe(44);
    }
}
