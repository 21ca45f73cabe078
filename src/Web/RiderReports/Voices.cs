using Microsoft.Extensions.Options;
using OrleansHub.Grains.Reports;

namespace OrleansHub.Web.RiderReports;

/// <summary>
/// Lets each voice count once while its report does: who taps again is answered as the first time, and nothing changes. Memory is bounded:
/// beyond the limit the oldest voice is forgotten.
/// </summary>
internal sealed class Voices(IOptions<RiderReportsOptions> options, TimeProvider time)
{
    readonly Lock gate = new();
    readonly Dictionary<UInt128, Voice> heard = [];
    readonly Queue<(UInt128 Key, DateTimeOffset At)> order = new();

    /// <summary>Runs <paramref name="tell"/> unless this voice was heard already; ends as the first telling did. One that failed was not heard.</summary>
    public async Task<T> Once<T>(UInt128 voice, T again, Func<Task<T>> tell)
    {
        var now = time.GetUtcNow();
        var first = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task? known;
        lock (gate)
        {
            Forget(now);
            known = heard.TryGetValue(voice, out var before) ? before.Told : null;
            if (known is null)
            {
                heard[voice] = new(now, first.Task);
                order.Enqueue((voice, now));
            }
        }
        if (known is not null)
        {
            await known;
            return again;
        }
        try
        {
            var told = await tell();
            first.SetResult();
            return told;
        }
        catch (Exception error)
        {
            lock (gate) if (heard.TryGetValue(voice, out var mine) && mine.Told == first.Task) heard.Remove(voice);
            first.SetException(error);
            // The exception goes to this caller; that no other waits for it is no fault.
            _ = first.Task.Exception;
            throw;
        }
    }

    void Forget(DateTimeOffset now)
    {
        while (order.TryPeek(out var oldest) && (order.Count >= options.Value.MostVoices || oldest.At + RiderReport.Life <= now))
        {
            order.Dequeue();
            // One that failed and came again stands later in the queue.
            if (heard.TryGetValue(oldest.Key, out var voice) && voice.At == oldest.At) heard.Remove(oldest.Key);
        }
    }

    readonly record struct Voice(DateTimeOffset At, Task Told);
}
