namespace OrleansHub.Web.Live.Snapshots;

/// <summary>One search of a k-d tree of points on the unit sphere. The best so far stand in order; there are few, so inserting is cheaper than a heap.</summary>
/// <param name="xyz">The coordinates of each slot of the tree.</param>
/// <param name="stations">The station of each slot.</param>
/// <param name="at">The point searched from.</param>
/// <param name="within">The square of the longest chord that counts.</param>
/// <param name="best">Room for as many as are wanted; their <see cref="Nearest.Metres"/> hold squared chords until the end.</param>
internal ref struct NearestSearch(double[] xyz, int[] stations, double[] at, double within, Predicate<int>? accept, Nearest[] best)
{
    int _count;

    readonly double Reach => _count == best.Length ? Math.Min(best[_count - 1].Metres, within) : within;

    public void Visit(int from, int to, int axis)
    {
        if (from >= to) return;
        var middle = (from + to) / 2;
        var next = axis == 2 ? 0 : axis + 1;
        var aside = at[axis] - xyz[middle * 3 + axis];
        if (aside < 0) Visit(from, middle, next);
        else Visit(middle + 1, to, next);
        Weigh(middle);
        if (aside * aside > Reach) return;
        if (aside < 0) Visit(middle + 1, to, next);
        else Visit(from, middle, next);
    }

    public readonly Nearest[] Result(Func<double, double> metres)
    {
        var result = best.AsSpan(0, _count).ToArray();
        foreach (ref var nearest in result.AsSpan()) nearest = nearest with { Metres = metres(nearest.Metres) };
        return result;
    }

    void Weigh(int slot)
    {
        var point = xyz.AsSpan(slot * 3, 3);
        var (dx, dy, dz) = (point[0] - at[0], point[1] - at[1], point[2] - at[2]);
        var candidate = new Nearest(stations[slot], dx * dx + dy * dy + dz * dz);
        if (candidate.Metres > Reach) return;
        if (_count == best.Length && !IsBefore(candidate, best[_count - 1])) return;
        if (accept is not null && !accept(candidate.Station)) return;
        var place = _count < best.Length ? _count++ : _count - 1;
        for (; place > 0 && IsBefore(candidate, best[place - 1]); place--) best[place] = best[place - 1];
        best[place] = candidate;
    }

    static bool IsBefore(Nearest a, Nearest b) => a.Metres < b.Metres || (a.Metres == b.Metres && a.Station < b.Station);
}
