using System.Net;
using System.Text.Json.Nodes;
using OrleansHub.Web.Accounts;
using OrleansHub.Web.Tests.Accounts;

namespace OrleansHub.Web.Tests.Reporting;

public sealed class VisitsReportTests : IAsyncLifetime
{
    HubHost hub = null!;
    HttpClient manager = null!;

    public async Task InitializeAsync()
    {
        (hub, manager) = await ReportHub.WithPast();
        await hub.Past("s-0", hour: 9, quarters: 8, people: 5, entries: 2);
        await hub.Past("s-1", hour: 9, quarters: 4, people: 10, entries: 3);
    }

    public async Task DisposeAsync()
    {
        manager.Dispose();
        await hub.DisposeAsync();
    }

    [Theory]
    [InlineData("step=1d", 2)]
    [InlineData("step=1h", 48)]
    [InlineData("step=15m", 192)]
    [InlineData("step=total", 2)]
    [InlineData("step=1d&by=station", 4)]
    [InlineData("step=1d&area=9901", 2)]
    [InlineData("step=1d&area=s-0", 1)]
    public async Task Whatever_the_rows_they_add_up_to_the_total(string query, int rows)
    {
        var report = await manager.Report($"visits?from=2026-11-20&to=2026-11-20&{query}");

        report["rows"]!.AsArray().Count.ShouldBe(rows);
        Sum(report, "visits").ShouldBe((int)report["total"]!["visits"]!);
        ((int)report["total"]!["visits"]!).ShouldBe(query.Contains("area", StringComparison.Ordinal) ? 16 : 28);
    }

    [Fact]
    public async Task Each_row_says_how_much_of_it_is_known()
    {
        var report = await manager.Report("visits?from=2026-11-20&to=2026-11-20&step=1h");

        var nine = report["rows"]!.AsArray().Where(row => ((string)row!["from"]!).Contains("T09", StringComparison.Ordinal)).Select(row => row!).ToArray();
        nine.Select(row => (string)row["code"]!).ShouldBe(["9901", "9902"]);
        ((string)nine[0]["from"]!).ShouldBe("2026-11-20T09:00:00+08:00");
        ((int)nine[0]["visits"]!).ShouldBe(8);
        ((int)nine[0]["stations"]!).ShouldBe(2);
        nine[0]["known"]!.GetValue<int>().ShouldBe(0, "hall and room have counters that said nothing");
    }

    [Fact]
    public async Task What_is_downloaded_is_what_is_shown()
    {
        var report = await manager.Report("visits?from=2026-11-20&to=2026-11-21&step=1h&by=station");
        var csv = await manager.Csv("visits?from=2026-11-20&to=2026-11-21&step=1h&by=station&lang=en");

        var columns = report["columns"]!.AsArray();
        csv[0].ShouldBe(columns.Select(column => (string)column!["title"]!["en"]!));
        var shown = report["rows"]!.AsArray().Append(report["total"]).Select(row => columns.Select(column => Text(row![(string)column!["key"]!])).ToList()).ToList();
        csv.Skip(1).ShouldBe(shown);
    }

    [Fact]
    public async Task Those_who_leave_in_the_middle_leave_their_turn_to_others()
    {
        for (var leaving = 0; leaving < 6; leaving++)
        {
            using var answer = await manager.GetAsync(new Uri("api/v1/reports/visits?from=2025-11-01&step=1h&by=station", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
            await (await answer.Content.ReadAsStreamAsync()).ReadExactlyAsync(new byte[1000]);
        }

        var all = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => manager.GetStringAsync(new Uri("api/v1/reports/visits?from=2026-11-20&to=2026-11-20&step=1h&by=station", UriKind.Relative))));

        all.ShouldAllBe(text => text.EndsWith('}'));
    }

    [Fact]
    public async Task A_name_that_looks_like_a_formula_is_only_a_name()
    {
        var city = TestCity.Of(1);
        var odd = city.Stations["s-0"] with { Name = new("=HYPERLINK(\"http://x\"),1", "@SUM(A1)") };
        await using var other = await HubHost.StartAsync(city with { Stations = city.Stations.SetItem("s-0", odd) });
        using var asked = await other.SignIn(Role.Manager);

        var line = (await asked.Csv("visits?step=total&by=station&lang=zh"))[1];
        var english = (await asked.Csv("visits?step=total&by=station&lang=en"))[1];

        line[2].ShouldBe("'=HYPERLINK(\"http://x\"),1");
        english[2].ShouldBe("'@SUM(A1)");
    }

    [Theory]
    [InlineData("step=1w", "step")]
    [InlineData("from=2026-11-22", "from")]
    [InlineData("from=yesterday", "from")]
    [InlineData("from=2026-11-21&to=2026-11-20", "from")]
    [InlineData("to=20261120", "to")]
    [InlineData("from=1990-01-01", "to")]
    [InlineData("from=2020-01-01&step=15m&by=station", "step")]
    [InlineData("by=color", "by")]
    [InlineData("at=8pm", "at")]
    [InlineData("below=2", "below")]
    [InlineData("days=0", "days")]
    [InlineData("format=xlsx", "format")]
    [InlineData("lang=de", "lang")]
    public async Task A_parameter_that_cannot_be_used_is_answered_with_what_to_do(string query, string mentions)
    {
        using var response = await manager.GetAsync(new Uri($"api/v1/reports/visits?{query}", UriKind.Relative));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        ((string)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["detail"]!).ShouldStartWith(mentions + ":");
    }

    [Fact]
    public async Task A_report_is_of_ones_own_scope_and_says_how_many_rows_to_expect()
    {
        using var district = await hub.SignIn(Role.Manager, TestCity.District1);
        using var duty = await hub.SignIn(Role.Duty);

        using var own = await district.GetAsync(new Uri("api/v1/reports/visits?from=2026-11-20&to=2026-11-20", UriKind.Relative));
        using var others = await district.GetAsync(new Uri($"api/v1/reports/visits?area={TestCity.District2}", UriKind.Relative));
        using var refused = await duty.GetAsync(new Uri("api/v1/reports/visits", UriKind.Relative));

        var report = JsonNode.Parse(await own.Content.ReadAsStringAsync())!;
        ((string)report["area"]!).ShouldBe(TestCity.District1);
        ((int)report["total"]!["visits"]!).ShouldBe(16);
        own.Headers.GetValues("Report-Rows").Single().ShouldBe("2");
        own.Headers.CacheControl!.ToString().ShouldContain("no-store");
        others.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    static int Sum(JsonNode report, string key) => report["rows"]!.AsArray().Sum(row => (int)row![key]!);

    static string Text(JsonNode? cell) => cell switch { null => "", JsonObject name => (string)(name["en"] ?? name["zh"])!, _ => cell.ToString() };
}
