using System.Runtime.Intrinsics;

namespace OrleansHub.Web.Live.Snapshots;

/// <summary>Four points and whose they are, side by side as a processor looks at them. Where no station stands the point is infinitely far.</summary>
internal readonly record struct FourPositions(Vector256<double> X, Vector256<double> Y, Vector256<double> Z, Vector256<long> Stations)
{
    public const int Count = 4;

    /// <param name="points">The coordinates of every station.</param>
    /// <param name="stations">At most four.</param>
    public static FourPositions At(double[][] points, ReadOnlySpan<int> stations)
    {
        Span<long> numbers = stackalloc long[Count];
        for (var i = 0; i < stations.Length; i++) numbers[i] = stations[i];
        return new(Axis(points, stations, 0), Axis(points, stations, 1), Axis(points, stations, 2), Vector256.Create<long>(numbers));
    }

    /// <summary>The <see cref="DistanceKey"/> of each of the four from a point.</summary>
    public Vector256<double> KeysFrom(Vector256<double> x, Vector256<double> y, Vector256<double> z)
    {
        var (dx, dy, dz) = (X - x, Y - y, Z - z);
        return DistanceKey.Of(dx * dx + dy * dy + dz * dz, Stations);
    }

    static Vector256<double> Axis(double[][] points, ReadOnlySpan<int> stations, int axis)
    {
        Span<double> values = stackalloc double[Count];
        values.Fill(double.PositiveInfinity);
        for (var i = 0; i < stations.Length; i++) values[i] = points[stations[i]][axis];
        return Vector256.Create<double>(values);
    }
}
