using System.Diagnostics;
using OrleansHub.Grains.Stations;
using Xunit.Abstractions;

namespace OrleansHub.Web.Tests.Live;

[CollectionDefinition("alone", DisableParallelization = true)]
public class Alone;

/// <summary>Connections that never read, over real sockets, while more is pushed at them than any buffer takes.</summary>
[Collection("alone")]
public class StuckDashboardTests(ITestOutputHelper output)
{
    const int Stations = 400;
    const int StuckClients = 24;
    const long Pushed = 6_500_000;

    static readonly TimeSpan Window = TimeSpan.FromMilliseconds(100);
    static readonly TimeSpan MostGap = TimeSpan.FromMilliseconds(250);

    [Fact]
    public async Task A_dashboard_that_never_reads_delays_nobody_and_holds_little()
    {
        await using var host = await CityHost.Start(Stations);
        await using var healthy = await HubClient.Connect(host.Address);
        var dashboard = new Dashboard(await healthy.Watch(new { area = "3417" }));
        var traffic = new Crowd(host);

        // The pools get what so many connections need, and keep it.
        foreach (var client in await Connect(host)) client.Dispose();
        await Push(Pushed / 4, traffic, healthy, dashboard);
        var before = Memory();
        var stuck = await Connect(host);
        var gap = await Push(Pushed, traffic, healthy, dashboard);
        var held = (Memory() - before) / StuckClients;

        output.WriteLine($"longest gap {gap.TotalMilliseconds:n0} ms, held {held:n0} bytes each");
        gap.ShouldBeLessThan(MostGap);
        held.ShouldBeLessThan(256 * 1024);
        host.Connections.ShouldBe(1 + StuckClients, "none was cut, which would have been the easy way");
        foreach (var client in stuck) client.Dispose();
    }

    [Fact]
    public async Task A_dashboard_that_never_reads_is_cut()
    {
        await using var host = await CityHost.Start(Stations, push: push => push.StuckAfter = TimeSpan.FromMilliseconds(500));
        using var stuck = await StuckClient.Connect(host.Address);
        var traffic = new Crowd(host);

        await Eventually.Holds(() =>
        {
            traffic.Move();
            return Task.FromResult(host.Connections == 0);
        }, "the connection is cut");
    }

    /// <summary>
    /// Pushes so much to every dashboard, window by window; returns the longest time the healthy one waited for a window. Time for which
    /// the machine ran nothing of this process is not counted: a server that waits for the stuck ones does not stop the heart.
    /// </summary>
    static async Task<TimeSpan> Push(long bytes, Crowd traffic, HubClient healthy, Dashboard dashboard)
    {
        using var window = new PeriodicTimer(Window);
        using var heart = new Heart();
        var longest = TimeSpan.Zero;
        while (bytes > 0)
        {
            var version = traffic.Move();
            var (told, missed) = (Stopwatch.GetTimestamp(), heart.Missed);
            while (dashboard.Version < version)
            {
                var change = await healthy.Next($"a change to version {version}");
                bytes -= change.Bytes;
                dashboard.Apply(change);
                var gap = Stopwatch.GetElapsedTime(told, change.ReceivedAt) - (heart.Missed - missed);
                if (gap > longest) longest = gap;
            }
            await window.WaitForNextTickAsync();
        }
        return longest;
    }

    static Task<StuckClient[]> Connect(CityHost host) => Task.WhenAll(Enumerable.Range(0, StuckClients).Select(_ => StuckClient.Connect(host.Address)));

    static long Memory()
    {
        // Twice, so that what the pools let go of and what finalizers free is gone too.
        for (var i = 0; i < 2; i++)
        {
            GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    /// <summary>Everybody moves in every window.</summary>
    sealed class Crowd(CityHost host)
    {
        readonly string[] stations = [.. host.City.City.Stations.Keys];
        int passed;

        /// <summary>The version in which everybody has moved.</summary>
        public long Move()
        {
            host.Clock.Now += TimeSpan.FromSeconds(1);
            passed++;
            host.Tell([.. stations.Select(Door)]);
            return host.Current.Version;
        }

        StationLine Door(string station) => host.City.Door(station, passed, passed / 2, host.Clock.Now);
    }
}
