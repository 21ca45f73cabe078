using System.Net;
using System.Text.Json.Nodes;
using OrleansHub.Web.Tests.Live;

namespace OrleansHub.Web.Tests.Stations;

public class HoursReadTests : IAsyncLifetime
{
    CityHost host = null!;

    public async Task InitializeAsync() => host = await CityHost.Start(1);

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Theory]
    [InlineData("Mo-Fr 09:00-17:00", "周一至周五")]
    [InlineData("周一至周五 09:00-17:00", "周一至周五")]
    [InlineData("24小时", "全天")]
    public async Task A_timetable_is_told_in_words_and_intervals(string value, string words)
    {
        var hours = await Ask($"value={Uri.EscapeDataString(value)}");

        ((bool)hours["valid"]!).ShouldBeTrue();
        ((string)hours["text"]!["zh"]!).ShouldContain(words);
        ((string)hours["text"]!["en"]!).ShouldNotBeEmpty();
        ((string)hours["state"]!).ShouldBe("open");
        var intervals = hours["intervals"]!.AsArray();
        ((string)intervals[0]!["from"]!).ShouldBe("2026-11-20T00:00:00+08:00");
        ((string)intervals[^1]!["to"]!).ShouldBe("2026-11-27T00:00:00+08:00");
        for (var i = 1; i < intervals.Count; i++) ((string)intervals[i]!["from"]!).ShouldBe((string)intervals[i - 1]!["to"]!);
    }

    [Fact]
    public async Task Holidays_and_make_up_workdays_of_the_span_are_named()
    {
        var hours = await Ask("value=Mo-Fr+09:00-17:00%3B+PH+off&from=2026-10-01&to=2026-10-11");

        var days = hours["days"]!.AsArray();
        days.Count(day => (string)day!["kind"]! == "holiday").ShouldBe(7);
        days.Select(day => ((string)day!["date"]!, (string)day["kind"]!)).ShouldContain(("2026-10-10", "make-up"));
        hours["intervals"]!.AsArray().Where(one => (string)one!["state"]! == "open").Select(one => ((string)one!["from"]!)[..10])
            .ShouldBe(["2026-10-08", "2026-10-09", "2026-10-10"]);
    }

    [Theory]
    [InlineData("Mo-Fr 09:00-25:61", 12)]
    [InlineData("sunrise-sunset", 0)]
    [InlineData("Mo-Fr 09:00-17:00; SH off", 19)]
    [InlineData("每天都很好", null)]
    public async Task What_cannot_be_read_is_refused_with_why_and_where(string value, int? position)
    {
        var hours = await Ask($"value={Uri.EscapeDataString(value)}");

        ((bool)hours["valid"]!).ShouldBeFalse();
        ((string)hours["error"]!).ShouldNotBeEmpty();
        ((string)hours["errorText"]!["zh"]!).ShouldNotBeEmpty();
        if (position is not null) ((int)hours["position"]!).ShouldBe(position.Value);
    }

    [Theory]
    [InlineData("", "value")]
    [InlineData("value=24/7&from=yesterday", "from")]
    [InlineData("value=24/7&from=0001-01-01", "from")]
    [InlineData("value=24/7&from=9999-12-31T23:59:59Z", "from")]
    [InlineData("value=24/7&to=2026-01-01", "to")]
    [InlineData("value=24/7&from=2026-01-01&to=2026-12-31", "to")]
    public async Task A_parameter_that_cannot_be_used_is_answered_with_what_to_do(string query, string parameter)
    {
        var response = await host.Client.GetAsync("/api/v1/hours?" + query);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        ((string)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["detail"]!).ShouldStartWith(parameter + ":");
    }

    Task<JsonNode> Ask(string query) => host.Json("/api/v1/hours?" + query);
}
