using System.Diagnostics;
using System.Text.Json;
using OrleansHub.Bench.Harness;
using OrleansHub.Bench.Load;
using OrleansHub.Bench.Servers;

namespace OrleansHub.Bench.Footprint;

/// <summary>How long after its start a server is ready, and how long until it knows again how 100,000 stations stand.</summary>
sealed class StartRow : IRow
{
    const int Rounds = 5, Small = 1_000, Large = 100_000;

    public string Name => "start";

    public async Task<IReadOnlyList<Figure>> Measure(Lab lab) => [await Ready(lab), await Recovery(lab)];

    async Task<Figure> Ready(Lab lab)
    {
        var product = await Filled(lab, Small);
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            using var server = await product.Serve();
            times.Add(Stopwatch.GetElapsedTime(server.Started).TotalSeconds);
        }
        return new(Name, "ready after process start", Median.Of(times), "s", Target.Most(1), $"/healthz says 200; {Small:n0} stations with state; longest {times.Max():n2} s");
    }

    async Task<Figure> Recovery(Lab lab)
    {
        var product = await Filled(lab, Large);
        using var server = await product.Serve();
        var ready = Stopwatch.GetElapsedTime(server.Started);
        await Known(server, Large);
        var known = Stopwatch.GetElapsedTime(server.Started);
        return new(Name, "all of 100,000 stations known again", known.TotalSeconds, "s", Target.Most(5),
            $"process start to /api/v1/city counting all of them, after kill -9; /healthz 200 after {ready.TotalSeconds:n2} s; CPU {server.Probe.Now().Cpu.TotalSeconds:n1} s");
    }

    static async Task<Product> Filled(Lab lab, int stations)
    {
        var product = await Product.Prepare(lab, stations);
        using var server = await product.Serve();
        using var feed = await Feed.Connect(server, product, stations, 1_000);
        await feed.All();
        return product;
    }

    static async Task Known(ServerProcess server, int stations)
    {
        using var client = new HttpClient();
        for (var patience = Stopwatch.StartNew(); ;)
        {
            using var city = JsonDocument.Parse(await client.GetStreamAsync(new Uri(server.Url + "/api/v1/city")));
            if (city.RootElement.GetProperty("summary").GetProperty("peopleKnown").GetInt32() == stations) return;
            if (patience.Elapsed > TimeSpan.FromSeconds(40)) throw new TimeoutException($"Not all of {stations} stations are known after 40 s: {city.RootElement.GetRawText()}");
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        }
    }
}
