using System.Diagnostics;
using OrleansHub.Silo.Storage;
using OrleansHub.Silo.Storage.GrainState;
using Xunit.Abstractions;

namespace OrleansHub.Silo.Tests.Storage;

/// <summary>Figures to read in the output of the tests; a noisy machine fails nobody.</summary>
public sealed class StorageFigures(ITestOutputHelper output)
{
    const int Writers = 64;
    const int Stations = 100_000;

    [Fact]
    public async Task Durable_acknowledgements_beside_bare_sqlite()
    {
        for (var round = 0; round < 5; round++)
        {
            var bare = Bare(TimeSpan.FromSeconds(0.3));
            var ours = await OursAsync(TimeSpan.FromSeconds(0.3));
            output.WriteLine($"bare {bare:n0}/s, ours {ours:n0}/s, ratio {ours / bare:n2}");
        }
    }

    [Fact]
    public async Task Recovery_of_a_hundred_thousand_stations()
    {
        using var storage = new TempStorage(options => options.MaxWaiting = Stations);
        await Task.WhenAll(Enumerable.Range(0, Stations).Select(i => storage.Grains().WriteStateAsync("counts", StorageActs.Station(i), State(i))));

        var clock = Stopwatch.StartNew();
        storage.Reopen();
        _ = storage.Queue;
        var opened = clock.Elapsed;
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        Parallel.For(0, Stations, i => storage.Grains().ReadStateAsync("counts", StorageActs.Station(i), new GrainState<Counts>()).GetAwaiter().GetResult());
        cpu = Process.GetCurrentProcess().TotalProcessorTime - cpu;
        output.WriteLine($"closed and opened in {opened.TotalMilliseconds:n0} ms, all read in {clock.Elapsed.TotalSeconds:n2} s, {cpu.TotalMicroseconds / Stations:n1} µs of CPU a station");
    }

    [Fact]
    public async Task Processor_time_of_a_write_in_large_commits()
    {
        const int Each = 3200;
        using var storage = new TempStorage();
        var grains = storage.Grains();
        var states = Enumerable.Range(0, Each).Select(State).ToArray();
        for (var round = 0; round < 40; round++)
        {
            if (round == 10) output.WriteLine("warm");
            var cpu = Process.GetCurrentProcess().TotalProcessorTime;
            var clock = Stopwatch.StartNew();
            await Task.WhenAll(states.Select((state, i) => grains.WriteStateAsync("counts", StorageActs.Station(i), state)));
            cpu = Process.GetCurrentProcess().TotalProcessorTime - cpu;
            if (round % 8 == 7) output.WriteLine($"{clock.Elapsed.TotalMicroseconds / Each:n1} µs, {cpu.TotalMicroseconds / Each:n1} µs of CPU a write");
        }
    }

    static double Bare(TimeSpan time)
    {
        using var storage = new TempStorage();
        using var connection = storage.Get<HubDatabase>().OpenWriter();
        using var begin = new Statement(connection, "BEGIN IMMEDIATE");
        using var commit = new Statement(connection, "COMMIT");
        using var rows = new GrainRows(connection);
        var json = new GrainJson([]).Write(State(1).State);
        var ids = Enumerable.Range(0, Writers).Select(i => rows.Insert("counts", $"station/{i}", json)!.Value).ToArray();
        var clock = Stopwatch.StartNew();
        var stored = 0;
        for (; clock.Elapsed < time; stored += Writers)
        {
            begin.Run();
            foreach (var id in ids) rows.Update(id, new(stored, json));
            commit.Run();
        }
        return stored / clock.Elapsed.TotalSeconds;
    }

    static async Task<double> OursAsync(TimeSpan time)
    {
        using var storage = new TempStorage();
        var grains = storage.Grains();
        var clock = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, Writers).Select(i => Task.Run(async () =>
        {
            var state = State(i);
            var count = 0;
            for (; clock.Elapsed < time; count++) await grains.WriteStateAsync("counts", StorageActs.Station(i), state);
            return count;
        })));
        return counts.Sum() / clock.Elapsed.TotalSeconds;
    }

    // About 250 bytes, what a station with three sensors stores.
    static GrainState<Counts> State(int i) => new(new Counts
    {
        In = i,
        Boot = "a1b2c3d4",
        Sensors = { ["door-1.in"] = 123456, ["door-1.out"] = 123400, ["door-2.in"] = 99321, ["door-2.out"] = 99300, ["room-1.level"] = 12, ["door-1.seq"] = 77123, ["door-2.seq"] = 88123, ["day"] = 739576, ["base"] = 17 },
    });
}
