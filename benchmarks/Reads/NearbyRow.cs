using System.Globalization;
using OrleansHub.Bench.Cities;
using OrleansHub.Bench.Harness;
using OrleansHub.Bench.Load;
using OrleansHub.Bench.Servers;

namespace OrleansHub.Bench.Reads;

/// <summary>The ten nearest open stations of a small and of a large city, against a bare endpoint that answers with the same bytes, headers and body.</summary>
sealed class NearbyRow : IRow
{
    const int Rounds = 60, Connections = 32, Places = 256;
    static readonly TimeSpan Round = TimeSpan.FromMilliseconds(200);

    public string Name => "nearby";

    public async Task<IReadOnlyList<Figure>> Measure(Lab lab)
    {
        using var small = await Open(lab, 1_000);
        using var large = await Open(lab, 10_000);
        using var bare = await Bare.Http();
        var size = await GiveSame(small, bare);
        using var bareLoad = await HttpLoad.Connect(bare, Requests(rider => "/same" + Where(rider)));
        using var smallLoad = await HttpLoad.Connect(small, Requests(Nearby));
        using var largeLoad = await HttpLoad.Connect(large, Requests(Nearby));
        HttpLoad[] loads = [bareLoad, smallLoad, largeLoad];
        foreach (var load in loads) await load.WarmUp();

        var contest = await Contest.Hold(Rounds, [.. loads.Select(load => (Func<Task<Sample>>)(() => load.Run(Round)))]);

        return
        [
            Ratio(contest, 1, 0, "1,000 open stations ÷ bare", Target.Least(0.9), size),
            Ratio(contest, 2, 0, "10,000 open stations ÷ bare", Target.Least(0.9), size),
            Ratio(contest, 2, 1, "10,000 ÷ 1,000", Target.Least(0.8), size),
        ];
    }

    Figure Ratio(Contest contest, int who, int against, string what, Target? target, int size) =>
        new(Name, what, contest.Ratio(who, against, sample => sample.PerSecond), "×", target,
            $"{contest.MedianOf(who, sample => sample.PerSecond):n0}/s against {contest.MedianOf(against, sample => sample.PerSecond):n0}/s; server CPU {contest.MedianOf(who, sample => sample.CpuMicroseconds):n1} "
            + $"against {contest.MedianOf(against, sample => sample.CpuMicroseconds):n1} µs, {contest.MedianOf(who, sample => sample.AllocatedEach):n0} against {contest.MedianOf(against, sample => sample.AllocatedEach):n0} B allocated; "
            + $"answer of {size:n0} B");

    static async Task<ServerProcess> Open(Lab lab, int stations)
    {
        var product = await Product.Prepare(lab, stations);
        var server = await product.Serve();
        using var feed = await Feed.Connect(server, product, stations, 1_000);
        await feed.All();
        return server;
    }

    static async Task<int> GiveSame(ServerProcess product, ServerProcess bare)
    {
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri(product.Url + Nearby(0)));
        var bytes = await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
        using var same = new HttpRequestMessage(HttpMethod.Put, bare.Url + "/same") { Content = new ByteArrayContent(bytes) };
        // The server itself writes the date; type and length are the content's.
        foreach (var (name, values) in answer.Headers.Where(header => header.Key != "Date")) same.Headers.Add(BareHttp.Same + name, string.Join(", ", values));
        using var given = await client.SendAsync(same);
        given.EnsureSuccessStatusCode();
        return bytes.Length;
    }

    static IEnumerable<IRequests> Requests(Func<int, string> path) => Enumerable.Range(0, Connections)
        .Select(connection => new GetRequests(Enumerable.Range(0, Places).Select(place => path(connection * Places + place))));

    static string Nearby(int rider) => "/api/v1/nearby" + Where(rider);

    // Both are asked so: of a target that repeats Kestrel keeps the text, but no two riders ask the same.
    // Spread over the city by the golden ratio: no two of the riders stand at the same place.
    static string Where(int rider)
    {
        var lat = CityFile.South + (CityFile.North - CityFile.South) * (rider * 0.6180339887 % 1);
        var lon = CityFile.West + (CityFile.East - CityFile.West) * (rider * 0.7548776662 % 1);
        return string.Create(CultureInfo.InvariantCulture, $"?lat={lat:0.00000}&lon={lon:0.00000}&limit=10&open=true");
    }
}
