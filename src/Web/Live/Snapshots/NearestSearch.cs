namespace OrleansHub.Web.Live.Snapshots;

/// <summary>One search of a k-d tree of points on the unit sphere. The best so far stand in order; there are few, so inserting is cheaper than a heap.</summary>
/// <param name="xyz">The coordinates of each slot of the tree.</param>
/// <param name="stations">The station of each slot.</param>
/// <param name="at">The point searched from.</param>
/// <param name="within">The square of the longest chord that counts.</param>
/// <param name="best">Room for as many as are wanted; their <see cref="Nearest.Metres"/> are left as squared chords.</param>
internal ref struct NearestSearch<TTest>(double[] xyz, int[] stations, ReadOnlySpan<double> at, double within, TTest test, Span<Nearest> best)
    where TTest : struct, IStationTest
{
    // Slots side by side are looked at faster than they are divided.
    const int Few = 4;

    readonly ReadOnlySpan<double> _at = at;
    readonly Span<Nearest> _best = best;
    int _count;

    public readonly int Count => _count;

    readonly double Reach => _count == _best.Length ? Math.Min(_best[_count - 1].Metres, within) : within;

    public void Visit(int from, int to, int axis)
    {
        if (to - from <= Few)
        {
            for (var slot = from; slot < to; slot++) Weigh(slot);
            return;
        }
        var middle = (from + to) / 2;
        var next = axis == 2 ? 0 : axis + 1;
        var aside = _at[axis] - xyz[middle * 3 + axis];
        if (aside < 0) Visit(from, middle, next);
        else Visit(middle + 1, to, next);
        Weigh(middle);
        if (aside * aside > Reach) return;
        if (aside < 0) Visit(middle + 1, to, next);
        else Visit(from, middle, next);
    }

    void Weigh(int slot)
    {
        var at = _at;
        var point = slot * 3;
        var (dx, dy, dz) = (xyz[point] - at[0], xyz[point + 1] - at[1], xyz[point + 2] - at[2]);
        var chord2 = dx * dx + dy * dy + dz * dz;
        if (chord2 > Reach) return;
        var candidate = new Nearest(stations[slot], chord2);
        if (_count == _best.Length && !IsBefore(candidate, _best[_count - 1])) return;
        if (!test.Passes(candidate.Station)) return;
        var place = _count < _best.Length ? _count++ : _count - 1;
        for (; place > 0 && IsBefore(candidate, _best[place - 1]); place--) _best[place] = _best[place - 1];
        _best[place] = candidate;
    }

    static bool IsBefore(Nearest a, Nearest b) => a.Metres < b.Metres || (a.Metres == b.Metres && a.Station < b.Station);
}
