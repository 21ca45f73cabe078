using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.SignalR;
using OrleansHub.Grains.Kiosks;

namespace OrleansHub.Web.Tests.Live;

public class HubLimitTests
{
    [Fact]
    public async Task Every_connection_is_told_its_whole_scope_now_and_then()
    {
        await using var host = await CityHost.Start(5, push: push => push.RefreshEvery = TimeSpan.FromMilliseconds(100));
        await using var client = await HubClient.Connect(host.Address);
        var dashboard = new Dashboard(await client.Watch(new { area = "3417" }));
        var screen = dashboard.Screen();

        var refresh = await client.Next("a refresh");
        dashboard.Apply(refresh);

        refresh.Name.ShouldBe("refresh");
        dashboard.Screen().ShouldBe(screen);
    }

    [Fact]
    public async Task A_thousand_malformed_messages_harm_nobody()
    {
        await using var host = await CityHost.Start(5);
        await using var healthy = await HubClient.Connect(host.Address);
        var dashboard = new Dashboard(await healthy.Watch(new { area = "3417" }));
        var random = new Random(3);

        for (var connection = 0; connection < 100; connection++)
        {
            await using var client = await HubClient.Connect(host.Address);
            for (var message = 0; message < 10; message++)
            {
                try
                {
                    await client.SendRaw(Malformed(random));
                }
                catch (Exception closed) when (closed is WebSocketException or OperationCanceledException)
                {
                    // The server closed on an earlier one, which is its right.
                    await using var next = await HubClient.Connect(host.Address);
                    await next.SendRaw(Malformed(random));
                }
            }
        }

        host.Current.Version.ShouldBe(1);
        host.Tell(host.City.Kiosk("cz-00000", KioskStatus.Available, host.Clock.Now));
        dashboard.Apply(await healthy.Next("a change"));
    }

    [Fact]
    public async Task A_connection_that_calls_without_end_is_told_to_wait()
    {
        await using var host = await CityHost.Start(5);
        await using var client = await HubClient.Connect(host.Address);

        var refusals = 0;
        for (var call = 0; call < 40; call++)
        {
            if ((await client.Invoke("Unwatch")).Error is { } error)
            {
                error.ShouldContain("Too many calls");
                refusals++;
            }
        }

        refusals.ShouldBeInRange(5, 20);
    }

    [Fact]
    public async Task Beyond_the_limit_a_connection_is_refused_and_a_place_that_is_left_is_free_again()
    {
        await using var host = await CityHost.Start(5, push: push => push.MaxConnections = 1);
        var first = await HubClient.Connect(host.Address);
        await first.Watch(new { area = "3417" });

        (await host.Client.GetAsync("/hubs/live")).StatusCode.ShouldBe(System.Net.HttpStatusCode.ServiceUnavailable);
        await first.DisposeAsync();

        await Eventually.Holds(async () => (await host.Client.GetAsync("/hubs/live")).StatusCode != System.Net.HttpStatusCode.ServiceUnavailable, "the place is free");
    }

    [Fact]
    public async Task A_message_too_long_ends_its_connection()
    {
        await using var host = await CityHost.Start(5);
        await using var client = await HubClient.Connect(host.Address);
        await client.Watch(new { area = "3417" });

        await client.SendRaw(Encoding.UTF8.GetBytes(new string('x', 20_000)));

        await client.Ended();
    }

    static byte[] Malformed(Random random)
    {
        string[] seeds =
        [
            "{", "[]", "null", "{}", "{\"type\":1}", "{\"type\":99}", "{\"type\":1,\"target\":\"Watch\"}", "{\"type\":1,\"invocationId\":\"1\",\"target\":\"Watch\",\"arguments\":[]}",
            "{\"type\":1,\"invocationId\":\"1\",\"target\":\"Watch\",\"arguments\":[1,2,3]}", "{\"type\":1,\"invocationId\":\"1\",\"target\":\"Watch\",\"arguments\":[{\"bbox\":[1e999,0,0,0]}]}",
            "{\"type\":1,\"invocationId\":\"1\",\"target\":\"Recount\",\"arguments\":[]}", "{\"type\":4,\"invocationId\":\"1\",\"target\":\"Watch\",\"arguments\":[{\"area\":\"3417\"}]}",
            "{\"type\":2,\"invocationId\":\"9\",\"item\":1}", "{\"type\":3,\"invocationId\":\"9\",\"result\":1}", "{\"type\":5,\"invocationId\":\"9\"}", "{\"type\":7}", "\u0001\u0002",
        ];
        var bytes = Encoding.UTF8.GetBytes(seeds[random.Next(seeds.Length)] + "\u001e");
        if (random.Next(2) == 0) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }
}
