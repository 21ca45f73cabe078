using System.Diagnostics;

namespace OrleansHub.Web.Tests.Live;

/// <summary>Beats every 10 ms on the thread pool and adds up by how much it was late: the time the machine gave to others.</summary>
sealed class Heart : IDisposable
{
    static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(10);

    readonly PeriodicTimer timer = new(Beat);
    long last = Stopwatch.GetTimestamp();
    long missed;

    public Heart() => _ = Run();

    /// <summary>The lateness so far, that of the beat to come included.</summary>
    public TimeSpan Missed => TimeSpan.FromTicks(Interlocked.Read(ref missed)) + Late();

    public void Dispose() => timer.Dispose();

    async Task Run()
    {
        while (await timer.WaitForNextTickAsync())
        {
            Interlocked.Add(ref missed, Late().Ticks);
            Interlocked.Exchange(ref last, Stopwatch.GetTimestamp());
        }
    }

    TimeSpan Late()
    {
        var late = Stopwatch.GetElapsedTime(Interlocked.Read(ref last)) - 2 * Beat;
        return late > TimeSpan.Zero ? late : TimeSpan.Zero;
    }
}
