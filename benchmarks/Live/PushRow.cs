using OrleansHub.Bench.Harness;
using OrleansHub.Bench.Load;
using OrleansHub.Bench.Servers;

namespace OrleansHub.Bench.Live;

/// <summary>
/// Server CPU for one delivery to one dashboard, against a bare SignalR broadcast of the same bytes. Ours bears all else too: taking the
/// readings, storing them, counting. That is not delivery, so the ratio is a bound from above and falls as the dashboards grow in number.
/// </summary>
sealed class PushRow : IRow
{
    const int Stations = 50, Changing = 20, Ticks = 12, Rounds = 8;

    public string Name => "push";

    public async Task<IReadOnlyList<Figure>> Measure(Lab lab)
    {
        using var stage = await LiveStage.Set(lab, Stations, Changing);
        using var crowd = new Crowd(stage);
        var figures = new List<Figure>();
        foreach (var size in new[] { 200, 1_000 })
        {
            await crowd.GrowTo(size);
            await Ticker.Run(stage.Ours, crowd.Ours, 5, stage.Feed.All);
            await Ticker.Run(stage.Bare, crowd.Bare, 5, stage.Broadcast);
            var contest = await Contest.Hold(
                Rounds,
                () => Ticker.Run(stage.Ours, crowd.Ours, Ticks, stage.Feed.All),
                () => Ticker.Run(stage.Bare, crowd.Bare, Ticks, stage.Broadcast));
            figures.Add(Of(contest, size, stage.PushSize));
        }
        return figures;
    }

    Figure Of(Contest contest, int dashboards, int bytes) =>
        new(Name, $"CPU a delivery, {dashboards:n0} dashboards ÷ bare SignalR", contest.Ratio(0, 1, sample => sample.CpuMicroseconds), "×", Target.Most(1.15),
            $"{contest.MedianOf(0, sample => sample.CpuMicroseconds):n1} against {contest.MedianOf(1, sample => sample.CpuMicroseconds):n1} µs a delivery of about {bytes:n0} B; "
            + $"{contest.MedianOf(0, sample => sample.Operations):n0} against {contest.MedianOf(1, sample => sample.Operations):n0} deliveries a round, {Changing} readings stored a tick");
}
