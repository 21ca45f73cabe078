using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Web.Live.Snapshots;

/// <summary>
/// Finds the nearest of fixed positions: a k-d tree over points on the unit sphere, where the straight chord orders as the great circle does,
/// so neither a pole nor the antimeridian is a special case. Its leaves are full, and their points are looked at four at a time. Immutable
/// and safe for any number of readers.
/// </summary>
internal sealed class PositionIndex
{
    public const int FoursOfLeaf = 4;
    const int Leaf = FoursOfLeaf * FourPositions.Count;

    // The mean radius of the earth, IUGG.
    const double EarthMetres = 6_371_008.8;

    // Four fours a leaf.
    readonly FourPositions[] _leaves;
    // Where leaf n is divided from those before it: the tree has a division between any two leaves.
    readonly Division[] _divisions;

    public PositionIndex(StationProfile[] stations)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(stations.Length, DistanceKey.MostStations);
        var points = new double[stations.Length][];
        for (var i = 0; i < stations.Length; i++) Point(stations[i].Lat, stations[i].Lon, points[i] = new double[3]);
        int[] order = [.. Enumerable.Range(0, stations.Length)];
        _divisions = new Division[(stations.Length + Leaf - 1) / Leaf];
        Arrange(points, order, new double[stations.Length], 0, _divisions.Length);
        _leaves = new FourPositions[_divisions.Length * FoursOfLeaf];
        for (var i = 0; i < _leaves.Length; i++)
        {
            var first = Math.Min(i * FourPositions.Count, order.Length);
            _leaves[i] = FourPositions.At(points, order.AsSpan(first, Math.Min(FourPositions.Count, order.Length - first)));
        }
    }

    /// <summary>Finds as many of the nearest stations that pass a test as there is room for, nearest first; ties go to the lower number.</summary>
    /// <param name="radiusMetres">Stations farther away are left out.</param>
    /// <returns>How many there are.</returns>
    public int Find<TTest>(double lat, double lon, double radiusMetres, TTest test, Span<Nearest> room)
        where TTest : struct, IStationTest
    {
        if (_leaves.Length == 0 || room.IsEmpty) return 0;
        Span<double> at = stackalloc double[3];
        Point(lat, lon, at);
        Span<Vector256<double>> fours = stackalloc Vector256<double>[(room.Length + FourPositions.Count - 1) / FourPositions.Count];
        fours.Fill(Vector256.Create(double.NegativeInfinity));
        var best = MemoryMarshal.Cast<Vector256<double>, double>(fours)[^room.Length..];
        best.Fill(DistanceKey.None);
        new NearestSearch<TTest>(_leaves, _divisions, at, Chord2(radiusMetres), test, fours).Visit(0, _divisions.Length);
        var count = best.IndexOf(DistanceKey.None) is var end and >= 0 ? end : best.Length;
        for (var i = 0; i < count; i++)
        {
            var chord = Math.Sqrt(DistanceKey.Chord2(best[i]));
            room[i] = new(DistanceKey.Station(best[i]), 2 * EarthMetres * Math.Asin(Math.Min(1, chord / 2)));
        }
        return count;
    }

    static void Point(double lat, double lon, Span<double> point)
    {
        var (sinLat, cosLat) = Math.SinCos(double.DegreesToRadians(lat));
        var (sinLon, cosLon) = Math.SinCos(double.DegreesToRadians(lon));
        (point[0], point[1], point[2]) = (cosLat * cosLon, cosLat * sinLon, sinLat);
    }

    static double Chord2(double metres)
    {
        var half = metres / EarthMetres / 2;
        if (half >= Math.PI / 2) return double.MaxValue;
        var chord = 2 * Math.Sin(half);
        return chord * chord;
    }

    // The keys are room to sort in: sorting numbers takes a tenth of the time of sorting by a comparison.
    void Arrange(double[][] points, int[] order, double[] keys, int from, int to)
    {
        if (to - from <= 1) return;
        var (first, end) = (from * Leaf, Math.Min(to * Leaf, order.Length));
        var axis = Widest(points, order.AsSpan(first..end));
        for (var i = first; i < end; i++) keys[i] = points[order[i]][axis];
        Array.Sort(keys, order, first, end - first);
        var middle = (from + to) / 2;
        _divisions[middle] = new(axis, keys[middle * Leaf]);
        Arrange(points, order, keys, from, middle);
        Arrange(points, order, keys, middle, to);
    }

    static int Widest(double[][] points, ReadOnlySpan<int> stations)
    {
        Span<double> width = stackalloc double[3];
        for (var axis = 0; axis < 3; axis++)
        {
            var (least, most) = (double.MaxValue, double.MinValue);
            foreach (var station in stations) (least, most) = (Math.Min(least, points[station][axis]), Math.Max(most, points[station][axis]));
            width[axis] = most - least;
        }
        return width.IndexOf(Math.Max(width[0], Math.Max(width[1], width[2])));
    }
}

/// <summary>Points below a coordinate of an axis stand in the leaves before, all others in those behind; at the coordinate itself in both.</summary>
internal readonly record struct Division(int Axis, double At);

/// <summary>A station by number and its distance.</summary>
internal readonly record struct Nearest(int Station, double Metres);
