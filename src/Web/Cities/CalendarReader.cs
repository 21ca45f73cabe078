using System.Text.Json;
using OrleansHub.Grains.Hours;
using OrleansHub.Web.Hosting;

namespace OrleansHub.Web.Cities;

/// <summary>Opens a year of public holidays that an operator named, told from a city file by its members.</summary>
internal static class CalendarReader
{
    public static bool IsCalendar(string path)
    {
        if (!File.Exists(path) || Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase)) return false;
        try
        {
            using var file = File.OpenRead(path);
            using var json = JsonDocument.Parse(file);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("days", out _) && !json.RootElement.TryGetProperty("city", out _);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // The latter for a name that is no Unicode. The reader of city files says what is wrong with it.
            return false;
        }
    }

    public static CalendarYear Read(string path) =>
        HolidayFile.TryRead(File.ReadAllBytes(path), out var year, out var error)
            ? year
            : throw new OperatorException($"{path} was not imported, nothing changed: {error.En}");
}
