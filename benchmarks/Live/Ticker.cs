using System.Diagnostics;
using OrleansHub.Bench.Harness;
using OrleansHub.Bench.Load;
using OrleansHub.Bench.Servers;

namespace OrleansHub.Bench.Live;

/// <summary>Makes something happen at a steady rhythm, and says what its server spent meanwhile.</summary>
static class Ticker
{
    // A little over the window in which an area merges changes, so that each tick is one push.
    public static readonly TimeSpan Rhythm = TimeSpan.FromMilliseconds(110);

    /// <summary>Ticks so many times; operations are the pushes that the dashboards received, or the ticks when nobody watches.</summary>
    public static async Task<Sample> Run(ServerProcess server, IReadOnlyList<Dashboard> dashboards, int ticks, Func<Task> tick)
    {
        var (deliveries, before, started) = (Total(dashboards), server.Probe.Now(), Stopwatch.GetTimestamp());
        using var timer = new PeriodicTimer(Rhythm);
        for (var i = 0; i < ticks && await timer.WaitForNextTickAsync(); i++) await tick();
        // What the last tick set off still arrives.
        await timer.WaitForNextTickAsync();
        await timer.WaitForNextTickAsync();
        var after = server.Probe.Now();
        var operations = dashboards.Count == 0 ? ticks : Total(dashboards) - deliveries;
        return new(operations, Stopwatch.GetElapsedTime(started), after.Cpu - before.Cpu, after.Allocated - before.Allocated);
    }

    static long Total(IReadOnlyList<Dashboard> dashboards) => dashboards.Sum(dashboard => dashboard.Deliveries);
}
