using System.Net;
using Microsoft.Data.Sqlite;
using OrleansHub.Web.Accounts;
using OrleansHub.Web.Tests.Accounts;
using OrleansHub.Web.Tests.Ingest;

namespace OrleansHub.Web.Tests.Duty;

/// <summary>Every act at the desk: by whom it may not be done, and when nothing can be stored.</summary>
public sealed class DutyAccessTests
{
    static readonly (string Method, string Path, string? Body)[] Acts =
    [
        ("POST", "recount", """{"zone":"rest","people":38,"reason":"漏记"}"""),
        ("POST", "closure", """{"reason":"停电"}"""),
        ("DELETE", "closure", null),
        ("POST", "duty", """{"action":"checkIn","note":"钥匙在保安处"}"""),
        ("POST", "amenities", """{"hot-water":"out"}"""),
        ("POST", "kiosks/k/maintenance", """{"until":"2026-11-21T12:00:00+08:00","reason":"换纸"}"""),
        ("DELETE", "kiosks/k/maintenance", null),
    ];

    [Fact]
    public async Task Only_staff_on_duty_there_may_and_all_others_change_and_learn_nothing()
    {
        await using var hub = await HubHost.StartAsync(DutyCity.Of());
        using var manager = await hub.SignIn(Role.Manager);
        using var elsewhere = await hub.SignIn(Role.Duty, "s-1");
        using var forged = await hub.SignIn(Role.Duty, "s-0", "wang");
        forged.DefaultRequestHeaders.Remove("X-CSRF-Token");

        foreach (var (method, path, body) in Acts)
        {
            await Refused(hub.Client, HttpStatusCode.Unauthorized);
            await Refused(manager, HttpStatusCode.Forbidden);
            await Refused(elsewhere, HttpStatusCode.Forbidden);
            await Refused(forged, HttpStatusCode.Forbidden);

            async Task Refused(HttpClient client, HttpStatusCode status)
            {
                using var response = await client.Act(method, "s-0/" + path, body);
                response.StatusCode.ShouldBe(status, $"{method} {path}");
            }
        }

        using var anonymous = await hub.Client.Act("GET", "s-0/duty");
        using var stranger = await elsewhere.Act("GET", "s-0/duty");
        (anonymous.StatusCode, stranger.StatusCode).ShouldBe((HttpStatusCode.Unauthorized, HttpStatusCode.NotFound));
        (await hub.Desk()).ShouldBeUntouched();
        hub.Record().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_station_that_is_not_there_is_nobodys()
    {
        await using var hub = await HubHost.StartAsync(DutyCity.Of());
        using var admin = await hub.SignIn(Role.Admin);

        foreach (var (method, path, body) in Acts)
        {
            using var response = await admin.Act(method, "s-99/" + path, body);
            response.StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{method} {path}");
        }
    }

    [Fact]
    public async Task While_nothing_can_be_stored_nothing_is_done_and_the_same_act_is_taken_later()
    {
        await using var hub = await HubHost.StartAsync(DutyCity.Of(), new() { ["Storage:BusyTimeout"] = "00:00:00.050" });
        using var staff = await hub.SignIn(Role.Duty, "s-0", "wang");
        await staff.Done("POST", "s-0/closure", """{"reason":"停水"}""");
        await staff.Done("POST", "s-0/kiosks/k/maintenance", """{"until":"2026-11-21T20:00:00+08:00","reason":"检修"}""");
        var before = await hub.Grains.GetGrain<Grains.Stations.IStationGrain>("s-0").Line();
        using var other = new SqliteConnection($"Data Source={Path.Combine(hub.Directory, "hub.db")};Pooling=False");
        await other.OpenAsync();
        await Execute(other, "BEGIN IMMEDIATE");

        foreach (var (method, path, body) in Acts)
        {
            using var response = await staff.Act(method, "s-0/" + path, body);
            await response.ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "not-stored");
            response.Headers.RetryAfter!.Delta.ShouldNotBeNull();
        }
        (await hub.Grains.GetGrain<Grains.Stations.IStationGrain>("s-0").Line()).Version.ShouldBe(before.Version);
        hub.Record().Count.ShouldBe(2);
        await Execute(other, "ROLLBACK");

        foreach (var (method, path, body) in Acts) await staff.Done(method, "s-0/" + path, body);
        // What was on record before, and one line for each act, two for the check-in with its note.
        hub.Record().Count.ShouldBe(2 + Acts.Length + 1);
    }

    static async Task Execute(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
