using System.Globalization;

namespace OrleansHub.Web.Stations;

/// <summary>A time in a query: a date of the city, or an instant with its offset.</summary>
internal static class QueryTime
{
    static readonly string[] WithOffset = ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"];

    /// <param name="startOf">When a date begins.</param>
    public static bool TryParse(string text, Func<DateOnly, DateTimeOffset> startOf, out DateTimeOffset at)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            at = startOf(day);
            return true;
        }
        // A plus that was not escaped in the URL has become a space.
        return DateTimeOffset.TryParseExact(text.Replace(' ', '+'), WithOffset, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out at);
    }
}
