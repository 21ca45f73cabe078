using System.Numerics;
using System.Runtime.Intrinsics;

namespace OrleansHub.Web.Live.Snapshots;

/// <summary>One search of a <see cref="PositionIndex"/>. The best so far stand in order; there are few, so inserting is cheaper than a heap.</summary>
/// <param name="at">The point searched from.</param>
/// <param name="within">The square of the longest chord that counts.</param>
/// <param name="best">Room for as many as are wanted; their <see cref="Nearest.Metres"/> are left as squared chords.</param>
internal ref struct NearestSearch<TTest>(FourPositions[] leaves, Division[] divisions, ReadOnlySpan<double> at, double within, TTest test, Span<Nearest> best)
    where TTest : struct, IStationTest
{
    readonly ReadOnlySpan<double> _at = at;
    readonly Vector256<double> _x = Vector256.Create(at[0]), _y = Vector256.Create(at[1]), _z = Vector256.Create(at[2]);
    readonly Span<Nearest> _best = best;
    double _reach = within;

    public int Count { get; private set; }

    /// <summary>Looks at all leaves of a range that can hold one of the nearest.</summary>
    public void Visit(int from, int to)
    {
        if (to - from == 1)
        {
            Look(from);
            return;
        }
        var middle = (from + to) / 2;
        var division = divisions[middle];
        var aside = _at[division.Axis] - division.At;
        if (aside < 0) Visit(from, middle);
        else Visit(middle, to);
        if (aside * aside > _reach) return;
        if (aside < 0) Visit(middle, to);
        else Visit(from, middle);
    }

    void Look(int leaf)
    {
        foreach (ref readonly var four in leaves.AsSpan(leaf * PositionIndex.FoursOfLeaf, PositionIndex.FoursOfLeaf))
        {
            var (dx, dy, dz) = (four.X - _x, four.Y - _y, four.Z - _z);
            var chord2 = dx * dx + dy * dy + dz * dz;
            var near = Vector256.LessThanOrEqual(chord2, Vector256.Create(_reach)).ExtractMostSignificantBits();
            for (; near != 0; near &= near - 1)
            {
                var lane = BitOperations.TrailingZeroCount(near);
                Weigh(new(four.Stations[lane], chord2[lane]));
            }
        }
    }

    void Weigh(Nearest candidate)
    {
        if (Count == _best.Length && !IsBefore(candidate, _best[Count - 1])) return;
        if (!test.Passes(candidate.Station)) return;
        var place = Count < _best.Length ? Count++ : Count - 1;
        for (; place > 0 && IsBefore(candidate, _best[place - 1]); place--) _best[place] = _best[place - 1];
        _best[place] = candidate;
        if (Count == _best.Length) _reach = Math.Min(_reach, _best[Count - 1].Metres);
    }

    static bool IsBefore(Nearest a, Nearest b) => a.Metres < b.Metres || (a.Metres == b.Metres && a.Station < b.Station);
}
