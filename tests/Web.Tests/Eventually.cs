using System.Diagnostics;

namespace OrleansHub.Web.Tests;

/// <summary>Waits for what another process or thread brings about and no signal tells of.</summary>
static class Eventually
{
    public static async Task Holds(Func<Task<bool>> condition, string expected, TimeSpan? within = null)
    {
        var limit = within ?? TimeSpan.FromSeconds(20);
        var since = Stopwatch.GetTimestamp();
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!await condition())
        {
            if (Stopwatch.GetElapsedTime(since) > limit) throw new TimeoutException($"Not so within {limit}: {expected}");
            await look.WaitForNextTickAsync();
        }
    }
}
