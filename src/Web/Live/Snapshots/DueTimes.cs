namespace OrleansHub.Web.Live.Snapshots;

/// <summary>
/// When each station must be looked at again because the clock alone changes it. A station waits in the queue at most a few times: a later
/// time than the one queued is found out when that one comes due, as every reading moves the time on.
/// </summary>
internal sealed class DueTimes(int stations)
{
    readonly PriorityQueue<int, long> _queue = new();
    readonly long[] _wanted = NeverTimes(stations);
    readonly long[] _queued = NeverTimes(stations);

    /// <summary>The earliest time at which something may be due.</summary>
    public DateTimeOffset Next => _queue.TryPeek(out _, out var ticks) ? new(ticks, TimeSpan.Zero) : DateTimeOffset.MaxValue;

    public void Set(int station, DateTimeOffset at)
    {
        _wanted[station] = at == DateTimeOffset.MaxValue ? long.MaxValue : at.UtcTicks;
        if (_wanted[station] < _queued[station]) Enqueue(station);
    }

    /// <summary>Takes out every station that is due; each must be <see cref="Set"/> again.</summary>
    public List<int> Take(DateTimeOffset now)
    {
        var due = new List<int>();
        while (_queue.TryPeek(out var station, out var ticks) && ticks <= now.UtcTicks)
        {
            _queue.Dequeue();
            // A time queued before an earlier one was: the earlier stands for it.
            if (ticks != _queued[station]) continue;
            _queued[station] = long.MaxValue;
            if (_wanted[station] <= now.UtcTicks) due.Add(station);
            else if (_wanted[station] != long.MaxValue) Enqueue(station);
        }
        return due;
    }

    void Enqueue(int station)
    {
        _queued[station] = _wanted[station];
        _queue.Enqueue(station, _wanted[station]);
    }

    static long[] NeverTimes(int count)
    {
        var times = new long[count];
        Array.Fill(times, long.MaxValue);
        return times;
    }
}
