using System.Runtime.Intrinsics;

namespace OrleansHub.Web.Live.Snapshots;

/// <summary>Four points and whose they are, side by side as a processor looks at them. Where no station stands the point is infinitely far.</summary>
internal readonly record struct FourPositions(Vector256<double> X, Vector256<double> Y, Vector256<double> Z, Vector128<int> Stations)
{
    public const int Count = 4;

    /// <param name="points">The coordinates of every station.</param>
    /// <param name="stations">At most four.</param>
    public static FourPositions At(double[][] points, ReadOnlySpan<int> stations)
    {
        Span<int> numbers = stackalloc int[Count];
        stations.CopyTo(numbers);
        return new(Axis(points, stations, 0), Axis(points, stations, 1), Axis(points, stations, 2), Vector128.Create<int>(numbers));
    }

    static Vector256<double> Axis(double[][] points, ReadOnlySpan<int> stations, int axis)
    {
        Span<double> values = stackalloc double[Count];
        values.Fill(double.PositiveInfinity);
        for (var i = 0; i < stations.Length; i++) values[i] = points[stations[i]][axis];
        return Vector256.Create<double>(values);
    }
}
