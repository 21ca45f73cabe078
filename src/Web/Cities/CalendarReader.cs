using System.Text.Json;
using OrleansHub.Grains.Hours;
using OrleansHub.Silo.Registry;

namespace OrleansHub.Web.Cities;

/// <summary>Reads a year of public holidays, told from a city file by its members.</summary>
internal static class CalendarReader
{
    public static bool IsCalendar(Stream json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object && root.TryGetProperty("days", out _) && !root.TryGetProperty("city", out _);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // The latter for a name that is no Unicode. The reader of city files says what is wrong with it.
            return false;
        }
    }

    public static CalendarYear Read(Stream json)
    {
        using var bytes = new MemoryStream();
        json.CopyTo(bytes);
        return HolidayFile.TryRead(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), out var year, out var error)
            ? year
            : throw new CityFileException([new(new("日历", "calendar"), "", error)]);
    }
}
