using System.Globalization;

namespace OrleansHub.Web.Stations;

/// <summary>A box of WGS-84 degrees, its borders included. It does not cross the antimeridian.</summary>
internal readonly record struct Box(double West, double South, double East, double North)
{
    public const string Shape = "give west,south,east,north in degrees, west below east and south below north, such as 117.4,30.6,117.6,30.7.";

    public bool Contains(double lat, double lon) => lon >= West && lon <= East && lat >= South && lat <= North;

    public static bool TryFrom(ReadOnlySpan<double> values, out Box box)
    {
        box = default;
        if (values.Length != 4) return false;
        box = new(values[0], values[1], values[2], values[3]);
        return box is { West: >= -180, South: >= -90, East: <= 180, North: <= 90 } && box.West <= box.East && box.South <= box.North;
    }

    public static bool TryParse(string text, out Box box)
    {
        box = default;
        var parts = text.Split(',');
        if (parts.Length != 4) return false;
        Span<double> values = stackalloc double[4];
        for (var i = 0; i < 4; i++)
        {
            if (!double.TryParse(parts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out values[i])) return false;
        }
        return TryFrom(values, out box);
    }
}
