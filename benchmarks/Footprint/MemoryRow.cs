using OrleansHub.Bench.Harness;
using OrleansHub.Bench.Live;
using OrleansHub.Bench.Load;
using OrleansHub.Bench.Servers;

namespace OrleansHub.Bench.Footprint;

/// <summary>What a station and what a connection holds of the server's heap, after full collections.</summary>
sealed class MemoryRow : IRow
{
    const int Few = 10, Many = 10_000, FewConnections = 100, ManyConnections = 1_000;

    public string Name => "memory";

    public async Task<IReadOnlyList<Figure>> Measure(Lab lab) => [await PerStation(lab), await PerConnection(lab)];

    async Task<Figure> PerStation(Lab lab)
    {
        var (few, fewSet) = await Held(lab, Few);
        var (many, manySet) = await Held(lab, Many);
        return new(Name, "a station", (many - few) / (double)(Many - Few) / 1_000, "kB", Target.Most(3),
            $"profile, grain, line and snapshot of {Many:n0} stations that count; the curve of the day is on disk, not in memory; working set {(manySet - fewSet) / (double)(Many - Few) / 1_000:n1} kB");
    }

    static async Task<(long Heap, long WorkingSet)> Held(Lab lab, int stations)
    {
        var product = await Product.Prepare(lab, stations);
        using var server = await product.Serve();
        using var feed = await Feed.Connect(server, product, stations, 1_000);
        for (var i = 0; i < 3; i++) await feed.All();
        var usage = server.Probe.Collected();
        return (usage.Heap, usage.WorkingSet);
    }

    async Task<Figure> PerConnection(Lab lab)
    {
        using var stage = await LiveStage.Set(lab, 50, 20);
        using var crowd = new Crowd(stage);
        await crowd.GrowTo(FewConnections);
        var (oursFew, bareFew) = (await Settled(stage.Ours, crowd.Ours, stage.Feed.All), await Settled(stage.Bare, crowd.Bare, stage.Broadcast));
        await crowd.GrowTo(ManyConnections);
        var (ours, bare) = (await Settled(stage.Ours, crowd.Ours, stage.Feed.All), await Settled(stage.Bare, crowd.Bare, stage.Broadcast));
        var (ourEach, bareEach) = (Each(ours.Heap - oursFew.Heap), Each(bare.Heap - bareFew.Heap));
        return new(Name, "a connection ÷ bare SignalR", ourEach / bareEach, "×", Target.Most(1.25),
            $"{ourEach:n1} against {bareEach:n1} kB of heap, {Each(ours.WorkingSet - oursFew.WorkingSet):n1} against {Each(bare.WorkingSet - bareFew.WorkingSet):n1} kB of working set");
    }

    // Some pushes first: a connection that was never written to has not taken its buffers yet.
    static async Task<Usage> Settled(ServerProcess server, IReadOnlyList<Dashboard> dashboards, Func<Task> tick)
    {
        await Ticker.Run(server, dashboards, 10, tick);
        return server.Probe.Collected();
    }

    static double Each(long bytes) => bytes / (double)(ManyConnections - FewConnections) / 1_000;
}
