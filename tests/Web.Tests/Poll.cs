using System.Diagnostics;

namespace OrleansHub.Web.Tests;

/// <summary>Asks again and again for what another process or a background task brings about.</summary>
internal static class Poll
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public static async Task<T> UntilAsync<T>(string expected, Func<Task<T>> ask, Func<T, bool> isThere)
    {
        var began = Stopwatch.GetTimestamp();
        using var pause = new PeriodicTimer(Pause);
        while (true)
        {
            var answer = await ask();
            if (isThere(answer)) return answer;
            if (Stopwatch.GetElapsedTime(began) > Patience) throw new TimeoutException($"Expected within {Patience.TotalSeconds:0} s: {expected}. Last answer: {answer}");
            await pause.WaitForNextTickAsync();
        }
    }
}
