using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Audit;
using OrleansHub.Grains.Hours;
using OrleansHub.Silo.Registry.Changes;
using OrleansHub.Silo.Storage.Cities;

namespace OrleansHub.Web.Cities;

/// <summary>How changes of the city and its calendar stand in the audit chain.</summary>
internal static class ImportActs
{
    /// <summary>Who the command line is.</summary>
    public const string Console = "console";

    // The chain keeps what was done for good; a thousand ids would be read by nobody.
    const int MostNamed = 100;

    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Act OfCity(string who, DateTimeOffset at, string? file, City before, City after, CityChanges changes) => new(
        who, at, "import", "city", before.Version == 0 ? null : Text(Facts(before)), Text(new
        {
            file,
            version = before.Version + 1,
            code = after.Code,
            stations = after.Stations.Count,
            retired = after.Retired.Count,
            added = Named(changes.Added),
            changed = Named(changes.Changed),
            removed = Named(changes.Removed),
        }));

    public static Act OfCalendar(string who, DateTimeOffset at, string what, CalendarYear? before, CalendarYear after) =>
        new(who, at, what, "city", before is null ? null : Text(before), Text(after));

    public static Act OfStation(string who, DateTimeOffset at, StationChange change) => new(
        who, at, "station-put", change.Id,
        change.Fate == StationFate.Added ? null : Text(change.Fields.ToDictionary(field => field.Field, field => field.Before)),
        change.Fate == StationFate.Added ? Text(new { name = change.Name }) : Text(change.Fields.ToDictionary(field => field.Field, field => field.After)));

    static object Facts(City city) => new { version = city.Version, code = city.Code, stations = city.Stations.Count, retired = city.Retired.Count };

    static IEnumerable<string> Named(ImmutableArray<string> ids) => ids.Length <= MostNamed ? ids : ids.Take(MostNamed).Append($"… and {ids.Length - MostNamed} more");

    static string Text(object value) => JsonSerializer.Serialize(value, Json);
}
