namespace OrleansHub.Web.Demo;

/// <summary>
/// The visits that one counter sees on one service day, as seconds of the day in order. All come while the room is open and are gone when
/// it shuts or the day ends. A counter misses a few, so its day does not quite add up.
/// </summary>
internal sealed class Visits(int[] arrivals, int[] departures)
{
    public static readonly Visits None = new([], []);

    public int In(int second) => UpTo(arrivals, second);

    public int Out(int second) => UpTo(departures, second);

    public int All => arrivals.Length;

    public int AllOut => departures.Length;

    /// <summary>Who is counted as present; never less than nobody.</summary>
    public int Inside(int second) => Math.Max(0, In(second) - Out(second));

    static int UpTo(int[] seconds, int second)
    {
        var at = Array.BinarySearch(seconds, second);
        if (at < 0) return ~at;
        while (at < seconds.Length && seconds[at] == second) at++;
        return at;
    }
}
