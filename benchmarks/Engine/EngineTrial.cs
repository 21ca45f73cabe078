using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Hosting;

namespace OrleansHub.Bench.Engine;

/// <summary>What one run of an engine measured; bytes are of this process' heap.</summary>
sealed record EngineFigures(double CallsPerSecond, double CpuMicroseconds, double BytesPerCall, double IdleGrainBytes, double KeeperGrainBytes);

/// <summary>
/// The hidden verb that measures the engine it was compiled with, in a process of its own, so that both engines can take turns.
/// </summary>
static class EngineTrial
{
    public const string Verb = "engine-trial";

    const int Callers = 64, IdleGrains = 50_000, KeeperGrains = 20_000;
    static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1), Window = TimeSpan.FromSeconds(1);

    public static async Task Run(string directory)
    {
        using var host = await GrainHost.Start(directory);
        var grains = host.Grains();
        await Call(grains, WarmUp);
        var (calls, elapsed, cpu, bytes) = await Call(grains, Window);
        var idle = await BytesEach(IdleGrains, number => grains.GetGrain<IEchoGrain>($"idle-{number}").Echo());
        var keeper = await BytesEach(KeeperGrains, number => grains.GetGrain<IKeeperGrain>($"keeper-{number}").Wake());
        Console.WriteLine(JsonSerializer.Serialize(
            new EngineFigures(calls / elapsed.TotalSeconds, cpu.TotalMicroseconds / calls, (double)bytes / calls, idle, keeper)));
        await host.StopAsync();
    }

    static async Task<(long Calls, TimeSpan Elapsed, TimeSpan Cpu, long Bytes)> Call(IGrainFactory grains, TimeSpan time)
    {
        var (cpu, bytes, started) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(precise: true), Stopwatch.GetTimestamp());
        var end = started + (long)(time.TotalSeconds * Stopwatch.Frequency);
        var counts = await Task.WhenAll(Enumerable.Range(0, Callers).Select(number => Task.Run(() => Caller(grains.GetGrain<IEchoGrain>($"echo-{number}"), end))));
        return (counts.Sum(), Stopwatch.GetElapsedTime(started), Environment.CpuUsage.TotalTime - cpu, GC.GetTotalAllocatedBytes(precise: true) - bytes);
    }

    static async Task<long> Caller(IEchoGrain grain, long end)
    {
        long calls = 0;
        while (Stopwatch.GetTimestamp() < end)
        {
            await grain.Echo();
            // Without it a caller whose call is answered inline would never leave its thread to the others.
            await Task.Yield();
            calls++;
        }
        return calls;
    }

    // The string of the key is in it, as it is in every real grain.
    static async Task<double> BytesEach(int grains, Func<int, Task> wake)
    {
        await wake(-1);
        var before = Held();
        for (var number = 0; number < grains; number++) await wake(number);
        return (double)(Held() - before) / grains;
    }

    static long Held()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
