using System.Numerics;
using System.Runtime.Intrinsics;

namespace OrleansHub.Web.Live.Snapshots;

/// <summary>
/// One search of a <see cref="PositionIndex"/>. Whether a candidate is among the best, and where, is a toss of a coin that no processor foresees: so
/// it is put in its place without asking.
/// </summary>
/// <param name="at">The point searched from.</param>
/// <param name="within">The square of the longest chord that counts.</param>
/// <param name="best">The keys of the best so far, in order. Begins with <see cref="DistanceKey.None"/> for each that is wanted, behind minus infinities.</param>
internal ref struct NearestSearch<TTest>(FourPositions[] leaves, Division[] divisions, ReadOnlySpan<double> at, double within, TTest test, Span<Vector256<double>> best)
    where TTest : struct, IStationTest
{
    readonly ReadOnlySpan<double> _at = at;
    readonly Vector256<double> _x = Vector256.Create(at[0]), _y = Vector256.Create(at[1]), _z = Vector256.Create(at[2]);
    readonly Span<Vector256<double>> _best = best;
    // The greatest key that counts.
    double _reach = DistanceKey.Last(within);

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
            var keys = four.KeysFrom(_x, _y, _z);
            var near = Vector256.LessThanOrEqual(keys, Vector256.Create(_reach)).ExtractMostSignificantBits();
            for (; near != 0; near &= near - 1)
            {
                var key = keys[BitOperations.TrailingZeroCount(near)];
                if (test.Passes(DistanceKey.Station(key))) Insert(key);
            }
        }
    }

    // Each place takes the lesser of its own key and the greater of the new one and the one before. The last falls out.
    void Insert(double key)
    {
        var inserted = Vector256.Create(key);
        var carried = Vector256.Create(double.NegativeInfinity);
        foreach (ref var here in _best)
        {
            var moved = Vector256.Shuffle(here, Vector256.Create(0L, 0, 1, 2));
            var before = Vector256.ConditionalSelect(Vector256.Create(-1L, 0, 0, 0).AsDouble(), carried, moved);
            carried = Vector256.Shuffle(here, Vector256.Create(3L, 3, 3, 3));
            here = Vector256.MinNative(here, Vector256.MaxNative(before, inserted));
        }
        _reach = Math.Min(_reach, DistanceKey.Last(_best[^1][FourPositions.Count - 1]));
    }
}
