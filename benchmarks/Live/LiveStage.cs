using System.Text.Json;
using OrleansHub.Bench.Cities;
using OrleansHub.Bench.Harness;
using OrleansHub.Bench.Load;
using OrleansHub.Bench.Servers;

namespace OrleansHub.Bench.Live;

/// <summary>Our server with a city that is watched, and bare SignalR told to send what ours sends.</summary>
sealed class LiveStage : IDisposable
{
    public const string HubPath = "/hubs/live";
    public const string WholeCity = $$"""{"area":"{{CityFile.Code}}"}""";

    readonly HttpConnection bareConnection;
    readonly byte[] broadcast;

    LiveStage(ServerProcess ours, ServerProcess bare, Feed feed, HttpConnection bareConnection)
    {
        (Ours, Bare, Feed, this.bareConnection) = (ours, bare, feed, bareConnection);
        broadcast = "POST /broadcast HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n"u8.ToArray();
    }

    public ServerProcess Ours { get; }

    public ServerProcess Bare { get; }

    /// <summary>New readings of the stations that change at each tick.</summary>
    public Feed Feed { get; }

    /// <summary>The bytes of one push of ours, which bare SignalR repeats.</summary>
    public int PushSize { get; private set; }

    public static async Task<LiveStage> Set(Lab lab, int stations, int changing)
    {
        var product = await Product.Prepare(lab, stations);
        var ours = await product.Serve();
        using (var all = await Feed.Connect(ours, product, stations, stations)) await all.All();
        var bare = await Servers.Bare.Hub();
        var stage = new LiveStage(ours, bare, await Feed.Connect(ours, product, changing, changing, begun: true), await HttpConnection.Open(bare.Address));
        await stage.TeachBare();
        return stage;
    }

    /// <summary>One broadcast of bare SignalR.</summary>
    public async Task Broadcast() => await bareConnection.Exchange(broadcast);

    public void Dispose()
    {
        Feed.Dispose();
        bareConnection.Dispose();
        Ours.Dispose();
        Bare.Dispose();
    }

    // The push nearest to their mean size: one tick may go out in two, and a delivery is to be compared with one of the same bytes.
    async Task TeachBare()
    {
        var pushes = new List<byte[]>();
        using var dashboard = await Dashboard.Open(Ours.Address, HubPath, WholeCity);
        var reading = dashboard.Read(message => pushes.Add(message.ToArray()));
        for (var tens = 0; tens < 5 && dashboard.Deliveries < 10; tens++) await Ticker.Run(Ours, [], 10, Feed.All);
        dashboard.Dispose();
        await reading;
        if (pushes.Count == 0) throw new InvalidOperationException("Our server pushed nothing.");
        var mean = pushes.Average(push => push.Length);
        var usual = pushes.MinBy(push => Math.Abs(push.Length - mean))!;
        PushSize = usual.Length;
        using var client = new HttpClient();
        var argument = JsonDocument.Parse(usual).RootElement.GetProperty("arguments")[0].GetRawText();
        using var given = await client.PutAsync(new Uri(Bare.Url + "/message"), new StringContent(argument));
        given.EnsureSuccessStatusCode();
    }
}
