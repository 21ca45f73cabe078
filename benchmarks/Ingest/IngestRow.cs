using OrleansHub.Bench.Harness;
using OrleansHub.Bench.Load;
using OrleansHub.Bench.Servers;

namespace OrleansHub.Bench.Ingest;

/// <summary>Readings over HTTP, durable and not, against a bare endpoint that parses the same bodies and increments a dictionary.</summary>
sealed record IngestRow(string Name, int Connections, int StationsEach, int Batch, double WantedOff, double WantedOn) : IRow
{
    const int Rounds = 60;
    static readonly TimeSpan Round = TimeSpan.FromMilliseconds(200);

    public static IRow One { get; } = new IngestRow("ingest-one", 64, 1, 0, 0.75, 0.40);

    public static IRow Batched { get; } = new IngestRow("ingest-batch", 8, 50, 100, 0.60, 0.20);

    public async Task<IReadOnlyList<Figure>> Measure(Lab lab)
    {
        var city = await Product.Prepare(lab, Connections * StationsEach);
        var again = await Product.Prepare(lab, Connections * StationsEach);
        using var bare = await Bare.Http();
        using var off = await city.Serve(durable: false);
        using var on = await again.Serve();
        using var bareLoad = await HttpLoad.Connect(bare, Requests(Batch == 0 ? "/reading" : "/readings", city.Key, verified: false));
        using var offLoad = await HttpLoad.Connect(off, Requests("/api/v1/readings", city.Key, verified: true));
        using var onLoad = await HttpLoad.Connect(on, Requests("/api/v1/readings", again.Key, verified: true));
        HttpLoad[] loads = [bareLoad, offLoad, onLoad];
        foreach (var load in loads) await load.WarmUp();

        var contest = await Contest.Hold(Rounds, [.. loads.Select(load => (Func<Task<Sample>>)(() => load.Run(Round)))]);

        return [Ratio(contest, 1, "durable off ÷ bare", WantedOff), Ratio(contest, 2, "durable on ÷ bare", WantedOn)];
    }

    Figure Ratio(Contest contest, int who, string what, double wanted)
    {
        var each = Batch == 0 ? "reading" : $"batch of {Batch}";
        return new(Name, what, contest.Ratio(who, 0, sample => sample.PerSecond), "×", Target.Least(wanted),
            $"{contest.MedianOf(who, Rate):n0}/s against {contest.MedianOf(0, Rate):n0}/s; server CPU a {each} {contest.MedianOf(who, Cpu):n1} against {contest.MedianOf(0, Cpu):n1} µs, "
            + $"{contest.MedianOf(who, Bytes):n0} against {contest.MedianOf(0, Bytes):n0} B; {Connections} connections");

        static double Rate(Sample sample) => sample.PerSecond;
        static double Cpu(Sample sample) => sample.CpuMicroseconds;
        static double Bytes(Sample sample) => sample.AllocatedEach;
    }

    IEnumerable<IRequests> Requests(string path, string key, bool verified) => Enumerable.Range(0, Connections)
        .Select(connection => new ReadingRequests(path, key, [.. Enumerable.Range(connection * StationsEach, StationsEach)], Batch, verified));
}
