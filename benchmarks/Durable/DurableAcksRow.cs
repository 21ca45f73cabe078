using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;
using OrleansHub.Bench.Engine;
using OrleansHub.Bench.Harness;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Bench.Durable;

/// <summary>Acknowledged writes a second of 64 stations that each wait for their own, against raw SQLite with 64 rows a commit.</summary>
sealed class DurableAcksRow : IRow
{
    const int Rounds = 60;
    static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1), Round = TimeSpan.FromMilliseconds(200);

    public string Name => "durable-acks";

    public async Task<IReadOnlyList<Figure>> Measure(Lab lab)
    {
        var state = StoredState.Make();
        var json = JsonSerializer.SerializeToUtf8Bytes(state);
        using var raw = new RawSqlite(lab.NewPath("raw.db"), json);
        using var host = await GrainHost.Start(lab.NewPath("acks"));
        var storage = host.Services.GetRequiredKeyedService<IGrainStorage>(StorageName.Hub);
        var kept = Enumerable.Range(0, Stations.Count).Select(_ => new Kept(state)).ToArray();
        var ids = Enumerable.Range(0, Stations.Count).Select(number => GrainId.Create("bench-kept", $"s-{number:000000}")).ToArray();
        var keepers = Enumerable.Range(0, Stations.Count).Select(number => host.Grains().GetGrain<IKeeperGrain>($"s-{number:000000}")).ToArray();
        Func<TimeSpan, Task<Sample>>[] contestants =
        [
            raw.Run,
            time => Stations.Run(time, number => storage.WriteStateAsync("state", ids[number], kept[number].Next())),
            time => Stations.Run(time, number => keepers[number].Write()),
        ];
        foreach (var contestant in contestants) await contestant(WarmUp);

        var contest = await Contest.Hold(Rounds, [.. contestants.Select(run => (Func<Task<Sample>>)(() => run(Round)))]);

        await host.StopAsync();
        return [Ratio(contest, 1, "storage ÷ raw SQLite", json.Length), Ratio(contest, 2, "grain and storage ÷ raw SQLite", json.Length)];
    }

    Figure Ratio(Contest contest, int who, string what, int size) =>
        new(Name, what, contest.Ratio(who, 0, sample => sample.PerSecond), "×", Target.Least(0.45),
            $"{contest.MedianOf(who, sample => sample.PerSecond):n0} acks/s against {contest.MedianOf(0, sample => sample.PerSecond):n0} rows/s; CPU {contest.MedianOf(who, sample => sample.CpuMicroseconds):n1} "
            + $"against {contest.MedianOf(0, sample => sample.CpuMicroseconds):n1} µs; state of {size} B");
}
