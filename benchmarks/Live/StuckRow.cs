using System.Diagnostics;
using System.Globalization;
using OrleansHub.Bench.Harness;
using OrleansHub.Bench.Load;
using OrleansHub.Bench.Servers;

namespace OrleansHub.Bench.Live;

/// <summary>One dashboard never reads while more is pushed at it than the kernel's buffers hold: how long do the others wait?</summary>
sealed class StuckRow : IRow
{
    const int Stations = 1_000, Healthy = 20;

    // About 1 MB disappears in kernel buffers; only far more proves anything.
    const long PushedAtLeast = 6_500_000;

    public string Name => "stuck";

    public async Task<IReadOnlyList<Figure>> Measure(Lab lab)
    {
        using var stage = await LiveStage.Set(lab, Stations, Stations);
        var (ourGap, ourBytes) = await Gap(stage.Ours, LiveStage.HubPath, LiveStage.WholeCity, async enough =>
        {
            for (var tens = 0; tens < 30 && !enough(); tens++) await Ticker.Run(stage.Ours, [], 10, stage.Feed.All);
        });
        var (bareGap, bareBytes) = await Gap(stage.Bare, BareHub.Path, null, _ => Broadcasts(stage.Bare, (int)(PushedAtLeast / stage.PushSize) + 5));
        return
        [
            new(Name, "longest gap of the healthy", ourGap.TotalMilliseconds, "ms", Target.Most(250),
                $"bare SignalR {bareGap.TotalMilliseconds:n0} ms; {Megabytes(ourBytes)} against {Megabytes(bareBytes)} pushed at the one that never reads, {Healthy} healthy dashboards"),
        ];
    }

    static async Task<(TimeSpan Gap, long Bytes)> Gap(ServerProcess server, string path, string? scope, Func<Func<bool>, Task> push)
    {
        using var stuck = await Dashboard.Open(server.Address, path, scope);
        var healthy = await Dashboard.OpenMany(Healthy, server.Address, path, scope);
        var already = healthy[0].BytesReceived;
        var gaps = new long[Healthy];
        var readers = healthy.Select((dashboard, i) =>
        {
            var last = 0L;
            return dashboard.Read(_ =>
            {
                var now = Stopwatch.GetTimestamp();
                if (last != 0) gaps[i] = Math.Max(gaps[i], now - last);
                last = now;
            });
        }).ToArray();
        await push(() => healthy[0].BytesReceived - already > PushedAtLeast);
        var bytes = healthy[0].BytesReceived - already;
        foreach (var dashboard in healthy) dashboard.Dispose();
        await Task.WhenAll(readers);
        return (Stopwatch.GetElapsedTime(0, gaps.Max()), bytes);
    }

    static async Task Broadcasts(ServerProcess bare, int times)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(90) };
        var rhythm = (int)Ticker.Rhythm.TotalMilliseconds;
        using var answer = await client.PostAsync(new Uri(string.Create(CultureInfo.InvariantCulture, $"{bare.Url}/broadcasts?times={times}&everyMilliseconds={rhythm}")), null);
        answer.EnsureSuccessStatusCode();
    }

    static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB");
}
