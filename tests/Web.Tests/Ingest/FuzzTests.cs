using System.Net;
using System.Text.Json;

namespace OrleansHub.Web.Tests.Ingest;

public sealed class FuzzTests
{
    const int Bodies = 10_000;

    [Fact]
    public async Task Ten_thousand_malformed_bodies_break_nothing_and_count_nobody()
    {
        await using var hub = await HubHost.StartAsync(settings: new() { ["Ingest:ReadingsPerSecond"] = "0" });
        var bodies = new MalformedBodies(seed: 20261121);
        var (taken, statuses) = (0, new Dictionary<HttpStatusCode, int>());

        foreach (var chunk in Enumerable.Range(0, Bodies).Select(_ => bodies.Next()).Chunk(32))
        {
            foreach (var (status, readings) in await Task.WhenAll(chunk.Select(body => Post(hub, body))))
            {
                taken += readings;
                statuses[status] = statuses.GetValueOrDefault(status) + 1;
            }
        }

        statuses.Keys.ShouldBeSubsetOf([HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge]);
        statuses[HttpStatusCode.BadRequest].ShouldBeGreaterThan(Bodies / 4);
        // A flipped bit may leave a good reading; each write there was is one that was acknowledged.
        (await hub.Writes()).ShouldBeLessThanOrEqualTo(taken);
        taken.ShouldBeLessThan(Bodies / 4);
        (await hub.Device.Post("""{"sensor":"s-0/night","in":1,"out":1}""")).GetProperty("accepted").GetInt32().ShouldBe(1);
    }

    static async Task<(HttpStatusCode Status, int Taken)> Post(HubHost hub, byte[] body)
    {
        using var response = await hub.Device.PostBytes(body);
        if (!response.IsSuccessStatusCode) return (response.StatusCode, 0);
        var receipt = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
        return (response.StatusCode, Number("accepted") + Number("late") + Number("quarantined") + TooLate());

        int Number(string verdict) => receipt.GetProperty(verdict).GetInt32();

        // A reading that comes too late is not counted, but its clock is remembered.
        int TooLate() => receipt.GetProperty("rejected").EnumerateArray().Count(item => item.GetProperty("reason").GetString() == "too-late");
    }
}
