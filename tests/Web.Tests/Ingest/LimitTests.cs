using System.Net;

namespace OrleansHub.Web.Tests.Ingest;

public sealed class LimitTests
{
    const string Good = """{"sensor":"s-0/a","in":1,"out":1}""";

    [Fact]
    public async Task A_key_that_sends_too_much_is_told_when_to_come_back_and_harms_no_other()
    {
        await using var hub = await HubHost.StartAsync(settings: new() { ["Ingest:ReadingsPerSecond"] = "10", ["Ingest:Burst"] = "1000" });
        using var greedy = await hub.DeviceOf("s-0");
        await greedy.Post($"[{string.Join(',', Enumerable.Repeat(Good, 1000))}]");

        using var refused = await greedy.PostText($"[{string.Join(',', Enumerable.Repeat(Good, 500))}]");

        await refused.ShouldBeProblem(HttpStatusCode.TooManyRequests, "too-fast");
        refused.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(1));
        await hub.Device.Post(Good);
    }

    [Fact]
    public async Task Ten_thousand_at_once_are_each_taken_or_told_to_come_back()
    {
        await using var hub = await HubHost.StartAsync(settings: new() { ["Ingest:MostWaiting"] = "1000", ["Ingest:ReadingsPerSecond"] = "0" });

        using var sockets = new SocketsHttpHandler { MaxConnectionsPerServer = 400 };
        using var device = await hub.DeviceOf(TestCity.Code, sockets);

        var answers = await Task.WhenAll(Enumerable.Range(0, 10_000).Select(async n =>
        {
            using var response = await device.PostText($$"""{"sensor":"s-{{n % 4}}/a","id":"{{n}}","deltaIn":1,"deltaOut":1}""");
            return response.StatusCode;
        }));

        answers.ShouldAllBe(status => status == HttpStatusCode.OK || status == HttpStatusCode.TooManyRequests);
        var entries = 0;
        foreach (var station in hub.City.Stations.Keys) entries += (await hub.OccupancyOf(station)).VisitsToday;
        entries.ShouldBe(answers.Count(status => status == HttpStatusCode.OK));
    }
}
