using OrleansHub.Grains.Stations;
using OrleansHub.Web.Hosting;
using OrleansHub.Web.Live.Snapshots;

namespace OrleansHub.Web.Stations;

/// <summary>Which stations a read asks for. Everything is optional; what is given must all hold.</summary>
internal sealed record StationFilter
{
    /// <summary>The number of an area, or −1 for the whole city.</summary>
    public int Area { get; init; } = -1;
    public Box? Box { get; init; }
    public bool OpenOnly { get; init; }
    public string[] Amenities { get; init; } = [];
    public StationKind? Kind { get; init; }
    public string? Text { get; init; }

    public bool TakesAll => this is { Area: -1, Box: null, OpenOnly: false, Amenities: [], Kind: null, Text: null };

    public static HubProblem? TryRead(in ReadQuery query, CityPlan plan, out StationFilter filter)
    {
        filter = new();
        if (query["open"] is { } open)
        {
            if (open is not ("true" or "false")) return BadOpen;
            filter = filter with { OpenOnly = open == "true" };
        }
        if (query["amenity"] is { } amenities) filter = filter with { Amenities = Split(amenities) };
        if (query["area"] is { } area)
        {
            filter = filter with { Area = plan.FindArea(area) };
            if (filter.Area < 0) return ReadProblem.NoSuchArea;
        }
        if (query["bbox"] is { } bbox)
        {
            if (!Stations.Box.TryParse(bbox, out var box)) return ReadProblem.BadParameter("bbox", Stations.Box.Shape);
            filter = filter with { Box = box };
        }
        if (query["kind"] is { } kind)
        {
            if (!KindByName.TryGetValue(kind, out var known)) return ReadProblem.BadParameter("kind", $"take one of {string.Join(", ", KindByName.Keys)}.");
            filter = filter with { Kind = known };
        }
        filter = filter with { Text = query["q"]?.Trim() is { Length: > 0 } text ? text : null };
        return null;
    }

    public bool Passes(LiveSnapshot snapshot, int station)
    {
        var profile = snapshot.Plan.Stations[station];
        return PassesNow(snapshot, station, OpenOnly, Amenities)
            && (Kind is null || profile.Kind == Kind)
            && (Box is null || Box.Value.Contains(profile.Lat, profile.Lon))
            && (Text is null || Mentions(profile, Text));
    }

    /// <summary>The part that changes from minute to minute, which nearby shares.</summary>
    public static bool PassesNow(LiveSnapshot snapshot, int station, bool openOnly, string[] amenities)
    {
        if (openOnly && !snapshot.Open.Contains(station)) return false;
        foreach (var amenity in amenities)
        {
            if (!snapshot.Plan.Stations[station].Amenities.Contains(amenity)) return false;
        }
        return true;
    }

    public static string[] Split(string amenities) => amenities.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static HubProblem BadOpen => ReadProblem.BadParameter("open", "give true for stations proven open, or leave it out.");

    static bool Mentions(StationProfile station, string text) =>
        Has(station.Name.Zh, text) || Has(station.Name.En, text) || Has(station.Address, text) || Has(station.Id, text);

    static bool Has(string? field, string text) => field is not null && field.Contains(text, StringComparison.OrdinalIgnoreCase);

    static readonly Dictionary<string, StationKind> KindByName =
        Enum.GetValues<StationKind>().ToDictionary(kind => WireName<StationKind>.Of(kind).ToString(), StringComparer.Ordinal);
}
