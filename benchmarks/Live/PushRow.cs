using OrleansHub.Bench.Harness;
using OrleansHub.Bench.Load;
using OrleansHub.Bench.Servers;

namespace OrleansHub.Bench.Live;

/// <summary>
/// Server CPU for one delivery to one dashboard, against a bare SignalR broadcast of the same bytes. What the same ticks cost with nobody
/// watching (readings stored, a request taken) is taken off both, for it is not delivery.
/// </summary>
sealed class PushRow : IRow
{
    const int Stations = 50, Changing = 20, Ticks = 12;

    public string Name => "push";

    public async Task<IReadOnlyList<Figure>> Measure(Lab lab)
    {
        using var stage = await LiveStage.Set(lab, Stations, Changing);
        var unwatched = await Contest.Hold(() => Ticker.Run(stage.Ours, [], Ticks, stage.Feed.All), () => Ticker.Run(stage.Bare, [], Ticks, stage.Broadcast));
        using var crowd = new Crowd(stage);
        var figures = new List<Figure>();
        foreach (var size in new[] { 200, 1_000 })
        {
            await crowd.GrowTo(size);
            await Ticker.Run(stage.Ours, crowd.Ours, 5, stage.Feed.All);
            await Ticker.Run(stage.Bare, crowd.Bare, 5, stage.Broadcast);
            var contest = await Contest.Hold(
                () => Ticker.Run(stage.Ours, crowd.Ours, Ticks, stage.Feed.All),
                () => Ticker.Run(stage.Bare, crowd.Bare, Ticks, stage.Broadcast));
            figures.Add(Of(contest, unwatched, size, stage.PushSize));
        }
        return figures;
    }

    Figure Of(Contest contest, Contest unwatched, int dashboards, int bytes)
    {
        var (ourTicks, bareTicks) = (unwatched.MedianOf(0, sample => sample.Cpu.TotalMicroseconds), unwatched.MedianOf(1, sample => sample.Cpu.TotalMicroseconds));
        var net = contest.RatioOf((ours, bare) => Net(ours, ourTicks) / Net(bare, bareTicks));
        return new(Name, $"CPU a delivery, {dashboards:n0} dashboards ÷ bare SignalR", net, "×", Target.Most(1.15),
            $"{contest.MedianOf(0, sample => Net(sample, ourTicks)):n2} against {contest.MedianOf(1, sample => Net(sample, bareTicks)):n2} µs a delivery of {bytes:n0} B; with all else the ticks cost "
            + $"{contest.MedianOf(0, sample => sample.CpuMicroseconds):n2} against {contest.MedianOf(1, sample => sample.CpuMicroseconds):n2} µs; "
            + $"{contest.MedianOf(0, sample => sample.Operations):n0} against {contest.MedianOf(1, sample => sample.Operations):n0} deliveries a round");
    }

    static double Net(Sample sample, double ticks) => (sample.Cpu.TotalMicroseconds - ticks) / sample.Operations;
}
