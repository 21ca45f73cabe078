using System.Diagnostics;
using OrleansHub.Bench.Cities;
using OrleansHub.Bench.Harness;
using OrleansHub.Bench.Load;
using OrleansHub.Bench.Servers;

namespace OrleansHub.Bench.Live;

/// <summary>From the moment a reading is sent until the push that shows it has arrived, storage on, at an irregular 40 events a second.</summary>
sealed class EventToScreenRow : IRow
{
    const int Stations = 1_000, Dashboards = 50, Events = 400;
    static readonly TimeSpan Between = TimeSpan.FromMilliseconds(25);

    public string Name => "event-to-screen";

    public async Task<IReadOnlyList<Figure>> Measure(Lab lab)
    {
        var product = await Product.Prepare(lab, Stations);
        using var server = await product.Serve();
        using (var feed = await Feed.Connect(server, product, Stations, Stations)) await feed.All();
        var sightings = new Sightings(Stations);
        var dashboards = await Dashboard.OpenMany(Dashboards, server.Address, LiveStage.HubPath, LiveStage.WholeCity);
        var readers = dashboards.Select((dashboard, i) => dashboard.Read(i == 0 ? sightings.See : null)).ToArray();

        using var connection = await HttpConnection.Open(server.Address);
        // Continues the totals of the feed, whose one reading of each station was the first.
        var requests = Enumerable.Range(0, Stations).Select(station => new ReadingRequests("/api/v1/readings", product.Key, [station], 0, verified: true)).ToArray();
        foreach (var request in requests) request.SkipOne();
        var random = new Random(1);
        for (var i = 0; i < Events; i++)
        {
            await Task.Delay(Between * (2 * random.NextDouble()), TimeProvider.System);
            sightings.Sent(i);
            await connection.Exchange(requests[i].Next());
        }
        await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System);
        foreach (var dashboard in dashboards) dashboard.Dispose();
        await Task.WhenAll(readers);

        var times = sightings.Milliseconds(Events);
        return
        [
            new(Name, "p99 from reading to screen", Median.Quantile(times, 0.99), "ms", Target.Most(150),
                $"p50 {Median.Of(times):n1} ms, longest {times.Max():n1} ms; {times.Length} of {Events} events seen; {Dashboards} dashboards"),
        ];
    }
}
