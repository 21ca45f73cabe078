using System.Diagnostics;
using OrleansHub.Bench.Harness;

namespace OrleansHub.Bench.Durable;

/// <summary>64 stations at once; each stores its next state when the last one was acknowledged.</summary>
static class Stations
{
    public const int Count = 64;

    public static async Task<Sample> Run(TimeSpan time, Func<int, Task> write)
    {
        var (cpu, bytes, started) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(), Stopwatch.GetTimestamp());
        var acks = await Task.WhenAll(Enumerable.Range(0, Count).Select(number => Task.Run(() => One(number))));
        return new(acks.Sum(), Stopwatch.GetElapsedTime(started), Environment.CpuUsage.TotalTime - cpu, GC.GetTotalAllocatedBytes() - bytes);

        async Task<long> One(int number)
        {
            long acknowledged = 0;
            while (Stopwatch.GetElapsedTime(started) < time)
            {
                await write(number);
                acknowledged++;
            }
            return acknowledged;
        }
    }
}
