using OrleansHub.Web.Hosting;
using OrleansHub.Web.Ingest;
using Spectre.Console;

namespace OrleansHub.Web.Replay;

/// <summary>Posts a recording at its own pace times the speed; the hub's clock is set before each post, never after.</summary>
internal sealed class ReplayPlayer(ReadingsClient client, FileClock clock)
{
    const int Tries = 20;
    static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(500);

    public Task<ReplayTally> PlayAsync(ReplayPlan plan, CancellationToken stop) =>
        AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected
            ? AnsiConsole.Progress().StartAsync(progress =>
            {
                var task = progress.AddTask("Replaying", maxValue: plan.Recording.Posts.Count);
                return PlayAsync(plan, () => task.Increment(1), stop);
            })
            : PlayAsync(plan, () => { }, stop);

    async Task<ReplayTally> PlayAsync(ReplayPlan plan, Action posted, CancellationToken stop)
    {
        var tally = ReplayTally.None;
        var began = TimeProvider.System.GetTimestamp();
        var first = plan.Recording.Posts[0].At;
        foreach (var post in plan.Recording.Posts)
        {
            var due = (post.At - first) / plan.Speed - TimeProvider.System.GetElapsedTime(began);
            if (due > TimeSpan.Zero) await Task.Delay(due, TimeProvider.System, stop);
            clock.AdvanceTo(post.At);
            foreach (var readings in post.Readings.Chunk(Batch.MostItems)) tally = tally.Add(readings.Length, await PostAsync(readings, stop));
            posted();
        }
        return tally;
    }

    // As a device would: what was not acknowledged is sent again.
    async Task<PostedReadings> PostAsync(object[] readings, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await client.PostAsync(readings, stop);
            }
            catch (HttpRequestException error) when (attempt < Tries)
            {
                if (error.StatusCode is { } status && (int)status is >= 400 and < 500 and not 429) throw;
                await Task.Delay(BetweenTries, TimeProvider.System, stop);
            }
            catch (HttpRequestException error)
            {
                throw new OperatorException($"The hub did not take the readings after {Tries} tries: {error.Message}", error);
            }
        }
    }
}
