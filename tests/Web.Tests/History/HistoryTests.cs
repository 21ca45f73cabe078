using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace OrleansHub.Web.Tests.History;

public class HistoryTests : IAsyncLifetime
{
    HubHost hub = null!;

    public async Task InitializeAsync()
    {
        hub = await HubHost.StartAsync();
        await hub.Device.Post("""{"sensor":"s-0/night","in":100,"out":50}""");
        foreach (var (minutes, entered, left) in new[] { (5, 110, 52), (20, 115, 55), (50, 120, 60) })
        {
            hub.Clock.Now = HubHost.Start + TimeSpan.FromMinutes(minutes);
            await hub.Device.Post($$"""{"sensor":"s-0/night","in":{{entered}},"out":{{left}}}""");
        }
        await Eventually.Holds(async () => (await Rows("from=2026-11-21")).Sum(row => (int)row["in"]!) == 20, "all entries are in history");
    }

    public async Task DisposeAsync() => await hub.DisposeAsync();

    [Theory]
    [InlineData("15m", 3)]
    [InlineData("1h", 1)]
    [InlineData("1d", 1)]
    public async Task Whatever_the_step_the_sums_are_the_same(string step, int fewest)
    {
        var rows = await Rows($"from=2026-11-21&step={step}");

        rows.Length.ShouldBeGreaterThanOrEqualTo(fewest);
        (rows.Sum(row => (int)row["in"]!), rows.Sum(row => (int)row["out"]!)).ShouldBe((20, 10));
        rows.ShouldAllBe(row => (string?)row["zone"] == "rest");
        rows.Max(row => (int?)row["high"]).ShouldBe(10);
    }

    [Fact]
    public async Task A_day_begins_at_four_in_the_local_time()
    {
        var rows = await Rows("from=2026-11-21&step=1d");

        rows.Select(row => (string?)row["from"]).ShouldBe(["2026-11-21T04:00:00+08:00"]);
    }

    [Theory]
    [InlineData("from=2026-11-21T10:00:00%2B08:00&to=2026-11-21T10:15:00%2B08:00", 10)]
    [InlineData("from=2026-11-21T10:00:00+08:00&to=2026-11-21T10:15:00+08:00", 10)]
    [InlineData("from=2026-11-21T02:00:00Z&to=2026-11-21T02:15Z", 10)]
    [InlineData("from=2026-11-20&to=2026-11-21", 0)]
    [InlineData("", 20)]
    public async Task Only_what_lies_in_the_time_is_told(string query, int entries)
    {
        (await Rows(query)).Sum(row => (int)row["in"]!).ShouldBe(entries);
    }

    [Theory]
    [InlineData("from=yesterday", "from")]
    [InlineData("to=2026-13-01", "to")]
    [InlineData("from=2026-11-21T08:00:00", "from")]
    [InlineData("step=1w", "step")]
    [InlineData("format=xml", "format")]
    [InlineData("from=2026-11-22", "from")]
    [InlineData("from=2026-01-01", "to")]
    public async Task A_parameter_that_cannot_be_used_is_answered_with_what_to_do(string query, string mentions)
    {
        var response = await hub.Client.GetAsync(Path(query));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        ((string)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["detail"]!).ShouldStartWith(mentions + ":");
    }

    [Theory]
    [InlineData("format=csv&from=2026-11-21&step=1d", null)]
    [InlineData("from=2026-11-21&step=1d", "text/csv")]
    public async Task As_a_table_it_opens_in_a_spreadsheet(string query, string? accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Path(query));
        if (accept is not null) request.Headers.Add("Accept", accept);

        var response = await hub.Client.SendAsync(request);
        var bytes = await response.Content.ReadAsByteArrayAsync();

        response.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        bytes[..3].ShouldBe(Encoding.UTF8.Preamble.ToArray());
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        lines[0].ShouldBe("from,zone,in,out,low,high,mean");
        lines[1].ShouldStartWith("2026-11-21T04:00:00+08:00,rest,20,10,0,10,");
    }

    [Fact]
    public async Task History_carries_an_entity_tag()
    {
        var first = await hub.Client.GetAsync(Path("from=2026-11-21&to=2026-11-21T10:30:00Z"));
        using var request = new HttpRequestMessage(HttpMethod.Get, Path("from=2026-11-21&to=2026-11-21T10:30:00Z")) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };

        (await hub.Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    static Uri Path(string query) => new($"/api/v1/stations/s-0/history?{query}", UriKind.Relative);

    async Task<JsonNode[]> Rows(string query) =>
        [.. JsonNode.Parse(await hub.Client.GetStringAsync(Path(query)))!["rows"]!.AsArray().Select(row => row!)];
}
