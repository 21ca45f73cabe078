using System.Runtime.Intrinsics;

namespace OrleansHub.Web.Live.Snapshots;

/// <summary>
/// How far a station is and which it is, as one number: in the order of the numbers stations stand by distance, and by station where that is
/// equal. The number is the square of the chord on the unit sphere, whose lowest bits give way to the station; on this half of the earth that
/// takes less than 3 mm from a distance for every 1,000 km (at the antipodes, where chords hardly differ, half a kilometre).
/// </summary>
internal static class DistanceKey
{
    const long StationBits = MostStations - 1;

    public const int MostStations = 1 << 24;

    /// <summary>Greater than every key of a station.</summary>
    public const double None = double.MaxValue;

    public static Vector256<double> Of(Vector256<double> chord2, Vector256<long> stations) =>
        ((chord2.AsInt64() & Vector256.Create(~StationBits)) | stations).AsDouble();

    public static int Station(double key) => (int)(BitConverter.DoubleToInt64Bits(key) & StationBits);

    public static double Chord2(double key) => BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(key) & ~StationBits);

    /// <summary>No station that is as near as this, or nearer, has a greater key.</summary>
    public static double Last(double chord2) => BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(chord2) | StationBits);
}
