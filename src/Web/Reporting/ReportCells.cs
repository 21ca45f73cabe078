using System.Globalization;
using System.Text.Json;
using OrleansHub.Grains.Stations;
using OrleansHub.Web.Live.Snapshots;

namespace OrleansHub.Web.Reporting;

/// <summary>Cells as JSON and as CSV, rounded the same way, so that what is downloaded is what was on the screen.</summary>
internal static class ReportCells
{
    public static void WriteCell(this Utf8JsonWriter json, Column column, object? cell, TimeZoneInfo zone)
    {
        json.WritePropertyName(column.Key);
        switch (Rounded(column.Kind, cell, zone))
        {
            case null: json.WriteNullValue(); break;
            case LocalName name: json.WriteName(name); break;
            case long count: json.WriteNumberValue(count); break;
            case decimal number: json.WriteNumberValue(number); break;
            case string text: json.WriteStringValue(text); break;
        }
    }

    /// <summary>The text of a cell; of a name in the language asked for.</summary>
    public static string Text(Column column, object? cell, TimeZoneInfo zone, bool english) => Rounded(column.Kind, cell, zone) switch
    {
        null => "",
        LocalName name => Name(name, english),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        var text => (string)text,
    };

    public static string Name(LocalName name, bool english) => english ? name.InEnglish : name.Zh;

    // Decimals, because their text is the number that was meant.
    static object? Rounded(CellKind kind, object? cell, TimeZoneInfo zone) => (kind, cell) switch
    {
        (_, null) => null,
        (CellKind.Time, DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
        (CellKind.Day, DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        (CellKind.Share, double share) => Round(share, 3),
        (CellKind.Number, double number) => Round(number, 1),
        (CellKind.Minutes, TimeSpan time) => Round(time.TotalMinutes, 1),
        (CellKind.Count or CellKind.Code or CellKind.Name, long or string or LocalName) => cell,
        _ => throw new InvalidOperationException($"A cell of kind {kind} cannot be {cell.GetType().Name}."),
    };

    static decimal Round(double number, int digits) => Math.Round((decimal)Math.Clamp(number, -1e12, 1e12), digits, MidpointRounding.AwayFromZero);
}
