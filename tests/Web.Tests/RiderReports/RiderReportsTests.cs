using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using OrleansHub.Grains.Stations;
using OrleansHub.Web.Tests.Ingest;

namespace OrleansHub.Web.Tests.RiderReports;

public sealed class RiderReportsTests
{
    static Dictionary<string, string?> BehindProxy(params (string Key, string Value)[] more)
    {
        var settings = new Dictionary<string, string?> { ["Hub:Proxies"] = "127.0.0.1, ::1, 10.9.0.0/16" };
        foreach (var (key, value) in more) settings[key] = value;
        return settings;
    }

    static async Task<int> Stored(HubHost hub, string station) => (await hub.Grains.GetGrain<IStationGrain>(station).Line()).Desk.Reports.Length;

    [Fact]
    public async Task A_tap_is_taken_stored_and_shown_and_fades_in_two_hours()
    {
        await using var hub = await HubHost.StartAsync(settings: BehindProxy());

        using var first = await hub.Client.Locked("s-0", "203.0.113.1");
        hub.Clock.Now += TimeSpan.FromMinutes(12);
        using var second = await hub.Client.Locked("s-0", "203.0.113.2");
        var shown = await hub.StationWhen("s-0", "two reports", station => (int)station["reports"]!["locked"]! == 2);
        await hub.RestartAsync();
        var after = await hub.StationWhen("s-0", "two reports after a restart", station => (int)station["reports"]!["locked"]! == 2);
        hub.Clock.Now += TimeSpan.FromHours(2);
        var faded = await hub.StationWhen("s-0", "no report", station => (int)station["reports"]!["locked"]! == 0);

        (first.StatusCode, second.StatusCode).ShouldBe((HttpStatusCode.Accepted, HttpStatusCode.Accepted));
        shown["reports"]!.ToJsonString().ShouldBe("""{"locked":2,"full":0,"no-water":0,"no-power":0,"ok":0}""");
        shown["reportsAt"]!.AsObject().Select(time => (time.Key, (string?)time.Value)).ShouldBe([("locked", "2026-11-21T10:12:00+08:00")]);
        after["reportsAt"]!.ToJsonString().ShouldBe(shown["reportsAt"]!.ToJsonString());
        faded["reportsAt"]!.AsObject().ShouldBeEmpty();
    }

    [Fact]
    public async Task One_person_counts_once_for_a_station_and_kind_however_often_and_fast_they_tap()
    {
        await using var hub = await HubHost.StartAsync(settings: BehindProxy(("Reports:Burst", "100")));

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => hub.Client.Locked("s-0", "203.0.113.1")));
        using var mapped = await hub.Client.Locked("s-0", "::ffff:203.0.113.1");
        using var elsewhere = await hub.Client.Locked("s-1", "203.0.113.1");
        using var otherKind = await hub.Client.Report("s-0", """{"kind":"full"}""", "203.0.113.1");
        using var household = await hub.Client.Locked("s-2", "2001:db8:1:2::3");
        using var sameHousehold = await hub.Client.Locked("s-2", "2001:db8:1:2:ffff::4");
        using var neighbour = await hub.Client.Locked("s-2", "2001:db8:1:3::3");

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.Accepted);
        (await Stored(hub, "s-0"), await Stored(hub, "s-1"), await Stored(hub, "s-2")).ShouldBe((2, 1, 2));
        hub.Clock.Now += TimeSpan.FromHours(2);
        using var later = await hub.Client.Locked("s-0", "203.0.113.1");
        (await Stored(hub, "s-0")).ShouldBe(1);
        foreach (var answer in answers) answer.Dispose();
    }

    [Theory]
    [InlineData("nobody", """{"kind":"locked"}""", "application/json", HttpStatusCode.NotFound, "no-such-station")]
    [InlineData("s-0", """{"kind":"haunted"}""", "application/json", HttpStatusCode.BadRequest, "not-a-report")]
    [InlineData("s-0", """{"kind":"Locked"}""", "application/json", HttpStatusCode.BadRequest, "not-a-report")]
    [InlineData("s-0", """{"kind":"1"}""", "application/json", HttpStatusCode.BadRequest, "not-a-report")]
    [InlineData("s-0", """{"kind":1}""", "application/json", HttpStatusCode.BadRequest, "not-a-report")]
    [InlineData("s-0", """{"kind":"\ud800"}""", "application/json", HttpStatusCode.BadRequest, "not-a-report")]
    [InlineData("s-0", """["locked"]""", "application/json", HttpStatusCode.BadRequest, "not-a-report")]
    [InlineData("s-0", "{}", "application/json", HttpStatusCode.BadRequest, "not-a-report")]
    [InlineData("s-0", "", "application/json", HttpStatusCode.BadRequest, "not-a-report")]
    [InlineData("s-0", "{", "application/json", HttpStatusCode.BadRequest, "not-a-report")]
    [InlineData("s-0", """{"kind":"locked"}""", "text/plain", HttpStatusCode.UnsupportedMediaType, "content-type")]
    public async Task What_is_no_report_is_answered_with_what_to_do(string station, string body, string type, HttpStatusCode status, string word)
    {
        await using var hub = await HubHost.StartAsync();

        using var response = await hub.Client.Report(station, body, type: type);
        using var longer = await hub.Client.Report(station, body + new string(' ', 2000), type: type);

        await response.ShouldBeProblem(status, word);
        await longer.ShouldBeProblem(status, word);
        (await Stored(hub, "s-0")).ShouldBe(0);
    }

    [Fact]
    public async Task An_address_that_reports_too_much_is_told_when_to_come_back_and_harms_no_other()
    {
        await using var hub = await HubHost.StartAsync(TestCity.Of(10), BehindProxy(("Reports:Burst", "3"), ("Reports:PerMinute", "2")));
        for (var tap = 0; tap < 3; tap++) (await hub.Client.Locked($"s-{tap}", "203.0.113.1")).Dispose();

        using var refused = await hub.Client.Locked("s-3", "203.0.113.1");
        using var other = await hub.Client.Locked("s-3", "203.0.113.2");

        await refused.ShouldBeProblem(HttpStatusCode.TooManyRequests, "too-fast");
        refused.Headers.RetryAfter!.Delta!.Value.ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));
        other.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await Stored(hub, "s-3")).ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_but_a_known_proxy_chooses_the_address()
    {
        await using var direct = await HubHost.StartAsync();
        await using var chained = await HubHost.StartAsync(settings: BehindProxy());

        for (var tap = 0; tap < 5; tap++) (await direct.Client.Locked("s-0", $"203.0.113.{tap}")).Dispose();
        // The last proxy wrote the last address; what stands before one that is not known was written by whoever came.
        for (var tap = 0; tap < 5; tap++) (await chained.Client.Locked("s-0", $"198.51.100.{tap}, 203.0.113.9, 10.9.1.1")).Dispose();

        (await Stored(direct, "s-0"), await Stored(chained, "s-0")).ShouldBe((1, 1));
    }

    [Fact]
    public async Task Ten_thousand_addresses_at_once_are_taken_and_the_state_of_the_station_stays_small()
    {
        await using var hub = await HubHost.StartAsync(settings: BehindProxy(("Reports:MostVoices", "2000")));
        using var sockets = new SocketsHttpHandler { MaxConnectionsPerServer = 200 };
        using var client = new HttpClient(sockets) { BaseAddress = hub.Address };

        var answers = await Task.WhenAll(Enumerable.Range(0, 10_000).Select(async n =>
        {
            using var response = await client.Locked($"s-{n % 4}", $"10.{1 + n / 65_536}.{n / 256 % 256}.{n % 256}");
            return response.StatusCode;
        }));

        answers.ShouldAllBe(status => status == HttpStatusCode.Accepted);
        (await Stored(hub, "s-0")).ShouldBe(50);
    }

    [Fact]
    public async Task While_nothing_can_be_stored_nothing_is_acknowledged_and_the_same_tap_counts_later()
    {
        await using var hub = await HubHost.StartAsync(settings: BehindProxy(("Storage:BusyTimeout", "00:00:00.050")));
        using var other = new SqliteConnection($"Data Source={Path.Combine(hub.Directory, "hub.db")};Pooling=False");
        await other.OpenAsync();
        await Execute(other, "BEGIN IMMEDIATE");

        using var refused = await hub.Client.Locked("s-0", "203.0.113.1");
        await refused.ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "not-stored");
        refused.Headers.RetryAfter!.Delta.ShouldNotBeNull();
        (await Stored(hub, "s-0")).ShouldBe(0);
        await Execute(other, "ROLLBACK");

        using var again = await hub.Client.Locked("s-0", "203.0.113.1");
        again.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await Stored(hub, "s-0")).ShouldBe(1);
    }

    [Fact]
    public async Task No_address_is_kept_or_logged()
    {
        using var log = new Logged();
        await using var hub = await HubHost.StartAsync(
            settings: BehindProxy(("Reports:Burst", "2"), ("Logging:LogLevel:Default", "Trace")), customise: builder => builder.Logging.AddProvider(log));

        for (var tap = 0; tap < 4; tap++) (await hub.Client.Locked($"s-{tap}", "203.0.113.77")).Dispose();
        (await hub.Client.Report("s-0", "{", "203.0.113.77")).Dispose();
        await hub.RestartAsync();

        log.Lines.ShouldNotBeEmpty();
        log.Lines.ShouldAllBe(line => !line.Contains("203.0.113.77"));
        foreach (var file in Directory.EnumerateFiles(hub.Directory, "hub.db*")) (await Text(file)).ShouldNotContain("203.0.113.77", Case.Sensitive, file);
    }

    [Fact]
    public async Task Who_put_a_proxy_in_front_and_did_not_name_it_is_told_once()
    {
        using var log = new Logged();
        await using var hub = await HubHost.StartAsync(customise: builder => builder.Logging.AddProvider(log));

        for (var tap = 0; tap < 3; tap++) (await hub.Client.Locked("s-0", "203.0.113.77")).Dispose();

        log.Lines.Count(line => line.Contains("Hub:Proxies", StringComparison.Ordinal)).ShouldBe(1);
    }

    static async Task<string> Text(string file)
    {
        // The hub has it open.
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
        return await reader.ReadToEndAsync();
    }

    [Fact]
    public async Task The_description_tells_how_to_report()
    {
        await using var hub = await HubHost.StartAsync();

        var description = JsonNode.Parse(await hub.Client.GetStringAsync(new Uri("openapi/v1.json", UriKind.Relative)))!;
        var post = description["paths"]!["/api/v1/stations/{id}/reports"]!["post"]!;

        post["parameters"]!.AsArray().Select(parameter => (string)parameter!["name"]!).ShouldBe(["id"]);
        post["responses"]!.AsObject().Select(response => response.Key).ShouldBe(["202", "400", "404", "415", "429", "503"], ignoreOrder: true);
        description["components"]!["schemas"]!["ReportKind"]!["enum"]!.AsArray().Select(kind => (string)kind!).ShouldBe(["locked", "full", "no-water", "no-power", "ok"]);
    }

    static async Task Execute(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
