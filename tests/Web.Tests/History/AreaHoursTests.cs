using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace OrleansHub.Web.Tests.History;

public class AreaHoursTests : IAsyncLifetime
{
    HubHost hub = null!;

    public async Task InitializeAsync()
    {
        hub = await HubHost.StartAsync();
        await hub.Device.Post("""{"sensor":"s-0/night","in":100,"out":50}""");
        foreach (var (minutes, entered) in new[] { (5, 110), (20, 115), (65, 120) })
        {
            hub.Clock.Now = HubHost.Start + TimeSpan.FromMinutes(minutes);
            await hub.Device.Post($$"""{"sensor":"s-0/night","in":{{entered}},"out":50}""");
        }
    }

    public async Task DisposeAsync() => await hub.DisposeAsync();

    [Fact]
    public async Task The_hours_of_today_are_those_of_the_doors_and_hours_to_come_are_unknown()
    {
        var path = $"api/v1/areas/{hub.City.Code}/hours";
        await Eventually.Holds(async () => Visits(await Today(path)).Sum(visits => visits ?? 0) == 20, "all entries are in history");

        var visits = Visits(await Today(path));

        visits.Length.ShouldBe(24);
        (visits[6], visits[7]).ShouldBe((15, 5));
        visits[8..].ShouldAllBe(hour => hour == null);
    }

    [Theory]
    [InlineData("", 14)]
    [InlineData("?from=2026-11-20", 2)]
    [InlineData("?from=2026-11-01&to=2026-11-03", 3)]
    public async Task The_days_asked_for_are_told(string query, int days)
    {
        var answer = JsonNode.Parse(await hub.Client.GetStringAsync(Uri(query)))!;

        answer["days"]!.AsArray().Count.ShouldBe(days);
        ((string)answer["today"]!["day"]!).ShouldBe("2026-11-21");
        ((string)answer["today"]!["kind"]!).ShouldBe("weekend");
        answer["usual"].ShouldBeNull();
    }

    [Theory]
    [InlineData("?from=yesterday", "from")]
    [InlineData("?to=2026-11-22", "from")]
    [InlineData("?from=2026-09-01&to=2026-11-21", "to")]
    public async Task What_cannot_be_asked_is_told_in_words(string query, string parameter)
    {
        using var answer = await hub.Client.GetAsync(Uri(query));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        ((string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["detail"]!).ShouldStartWith(parameter);
    }

    [Fact]
    public async Task An_answer_is_the_same_for_a_minute_and_has_its_tag()
    {
        using var first = await hub.Client.GetAsync(Uri(""));
        using var request = new HttpRequestMessage(HttpMethod.Get, Uri(""));
        request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(first.Headers.ETag!.ToString()));

        using var again = await hub.Client.SendAsync(request);

        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task An_area_that_is_not_there_is_404()
    {
        using var answer = await hub.Client.GetAsync(new Uri("api/v1/areas/999/hours", UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    Uri Uri(string query) => new($"api/v1/areas/{hub.City.Code}/hours{query}", UriKind.Relative);

    async Task<JsonNode> Today(string path)
    {
        // What was kept of a minute ago is read anew.
        hub.Clock.Now += TimeSpan.FromSeconds(61);
        return JsonNode.Parse(await hub.Client.GetStringAsync(new Uri(path, UriKind.Relative)))!["today"]!;
    }

    static int?[] Visits(JsonNode day) => [.. day["visits"]!.AsArray().Select(visits => (int?)visits)];
}
