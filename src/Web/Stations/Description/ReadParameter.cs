using Microsoft.OpenApi;

namespace OrleansHub.Web.Stations.Description;

/// <summary>One parameter of a read, as /openapi/v1.json tells it; endpoint metadata.</summary>
internal sealed record ReadParameter(string Name, string Description, JsonSchemaType Type = JsonSchemaType.String, bool Required = false, bool InPath = false)
{
    public static readonly ReadParameter Station = new("id", "The id of a station.", Required: true, InPath: true);
    public static readonly ReadParameter Kiosk = new("k", "The id of a kiosk of the station.", Required: true, InPath: true);
    public static readonly ReadParameter AreaCode = new("code", "The NBS code of an area.", Required: true, InPath: true);
    public static readonly ReadParameter Area = new("area", "The NBS code of an area: only stations inside it.");
    public static readonly ReadParameter Box = new("bbox", "west,south,east,north in degrees (WGS-84): only stations inside it.");
    public static readonly ReadParameter Open = new("open", "true: only stations known to be open now.", JsonSchemaType.Boolean);
    public static readonly ReadParameter Amenity = new("amenity", "Amenities, separated by commas: only stations that have all of them.");
    public static readonly ReadParameter Kind = new("kind", "district, street, community, compound, building or rest.");
    public static readonly ReadParameter Text = new("q", "Part of the name, the address or the id.");
    public static readonly ReadParameter Lat = new("lat", "Latitude in degrees (WGS-84).", JsonSchemaType.Number, Required: true);
    public static readonly ReadParameter Lon = new("lon", "Longitude in degrees (WGS-84).", JsonSchemaType.Number, Required: true);
    public static readonly ReadParameter Limit = new("limit", "How many stations, 1 to 100; 10 when left out.", JsonSchemaType.Integer);
    public static readonly ReadParameter Radius = new("radius", "No station farther away than so many metres.", JsonSchemaType.Number);
    public static readonly ReadParameter Speed = new("speed", "walk or ebike: adds when a rider who sets out now arrives, and what he will find.");
    public static readonly ReadParameter From = new("from", "The beginning: a date or an ISO 8601 time; today's service day when left out.");
    public static readonly ReadParameter To = new("to", "The end, not included: a date or an ISO 8601 time; now when left out.");
    public static readonly ReadParameter FirstDay = new("from", "The first service day, a date; thirteen days before the last when left out.");
    public static readonly ReadParameter LastDay = new("to", "The last service day, a date; today when left out.");
    public static readonly ReadParameter Value = new("value", "A timetable in the language of OSM opening_hours, or as Chinese stations write it.", Required: true);
    public static readonly ReadParameter HoursFrom = new("from", "The beginning: a date or an ISO 8601 time; today when left out.");
    public static readonly ReadParameter HoursTo = new("to", "The end, not included: a date or an ISO 8601 time; seven days after the beginning when left out.");
    public static readonly ReadParameter Step = new("step", "15m, 1h or 1d; 15m when left out.");
    public static readonly ReadParameter OwnArea = new("area", "The NBS code of an area or the id of a station inside the own scope; the own scope when left out.");
    public static readonly ReadParameter Incident = new("n", "The id of an incident: its station's id, a dash, its number there.", Required: true, InPath: true);
    public static readonly ReadParameter IncidentState = new("state", "open, raised, acknowledged, whistled, arrived or resolved; open when left out.");
    public static readonly ReadParameter IncidentFrom = new("from", "Of resolved ones, closed from here: a date or an ISO 8601 time; seven days ago when left out.");
    public static readonly ReadParameter IncidentTo = new("to", "Of resolved ones, closed before: a date or an ISO 8601 time; now when left out.");
    public static readonly ReadParameter Format = new("format", "json or csv; by the Accept header when left out.");
}
