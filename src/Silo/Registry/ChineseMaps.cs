namespace OrleansHub.Silo.Registry;

/// <summary>
/// Takes positions back from what maps in China show. GCJ-02 is published only as what it does to a position (curves over the ellipsoid of
/// Krasovsky), so the way back is found by going forth again; within 1 m, in China and its waters. Outside of the
/// box of the published formula maps show WGS-84.
/// </summary>
internal static class ChineseMaps
{
    const double Axis = 6_378_245, Eccentricity2 = 0.006_693_421_622_965_943;
    const double BaiduWave = Math.PI * 3000 / 180, BaiduLat = 0.006, BaiduLon = 0.0065;
    // Each round brings it a thousand times nearer.
    const int Rounds = 4;

    /// <summary>A position in WGS-84, in degrees; six decimals are a tenth of a metre.</summary>
    public static (double Lat, double Lon) ToWgs84(double lat, double lon, Coordinates writtenIn)
    {
        if (writtenIn == Coordinates.Wgs84 || !IsInChina(lat, lon)) return (lat, lon);
        if (writtenIn == Coordinates.Bd09) (lat, lon) = FromBaidu(lat, lon);
        var (y, x) = (lat, lon);
        for (var round = 0; round < Rounds; round++)
        {
            var (aside, along) = Shift(y, x);
            (y, x) = (lat - aside, lon - along);
        }
        return (Math.Round(y, 6), Math.Round(x, 6));
    }

    // The box of the published formula.
    static bool IsInChina(double lat, double lon) => lon is >= 72.004 and <= 137.8347 && lat is >= 0.8293 and <= 55.8271;

    static (double Lat, double Lon) FromBaidu(double lat, double lon)
    {
        var (x, y) = (lon - BaiduLon, lat - BaiduLat);
        var distance = Math.Sqrt(x * x + y * y) - 0.00002 * Math.Sin(y * BaiduWave);
        var (sin, cos) = Math.SinCos(Math.Atan2(y, x) - 0.000003 * Math.Cos(x * BaiduWave));
        return (distance * sin, distance * cos);
    }

    // By how many degrees a map shows a place too far north and too far east.
    static (double Lat, double Lon) Shift(double lat, double lon)
    {
        var (x, y) = (lon - 105, lat - 35);
        var (sin, cos) = Math.SinCos(double.DegreesToRadians(lat));
        var curvature = 1 - Eccentricity2 * sin * sin;
        var north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.Sqrt(Math.Abs(x)) + Ripple(x)
            + Waves(y, (20, 1), (40, 3), (160, 12), (320, 30));
        var east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.Sqrt(Math.Abs(x)) + Ripple(x)
            + Waves(x, (20, 1), (40, 3), (150, 12), (300, 30));
        return (
            double.RadiansToDegrees(north * curvature * Math.Sqrt(curvature) / (Axis * (1 - Eccentricity2))),
            double.RadiansToDegrees(east * Math.Sqrt(curvature) / (Axis * cos)));
    }

    static double Ripple(double x) => (20 * Math.Sin(6 * x * Math.PI) + 20 * Math.Sin(2 * x * Math.PI)) * 2 / 3;

    static double Waves(double at, params ReadOnlySpan<(double Height, double Length)> waves)
    {
        var sum = 0.0;
        foreach (var (height, length) in waves) sum += height * Math.Sin(at / length * Math.PI) * 2 / 3;
        return sum;
    }
}
