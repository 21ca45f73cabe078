using System.Text.Json;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Kiosks;
using OrleansHub.Grains.Stations;
using OrleansHub.Web.Live.Snapshots;

namespace OrleansHub.Web.Pages;

/// <summary>A station as its page shows it, read from the public JSON: a page can tell nothing that the API keeps to itself.</summary>
internal sealed record PageStation(
    string Id, LocalName Name, string? Address, double Lat, double Lon, string? Phone,
    OpenState Open, DateTimeOffset? NextChange, string? Hours, PageNotice? Notice,
    int? People, int? Capacity, Level Level, Freshness Freshness, DateTimeOffset? AsOf,
    PageEvidence? Evidence, Dictionary<string, int> Reports, PageZone[] Zones, PageKiosk[] Kiosks, Dictionary<string, string> Amenities)
{
    public static PageStation Of(LiveSnapshot snapshot, int station) =>
        JsonSerializer.Deserialize<PageStation>(snapshot.Stations.Text(station).Json, JsonSerializerOptions.Web)!;

    public int Locked => Reports.GetValueOrDefault("locked");
}

/// <summary>Why a station is closed out of its hours, and until when.</summary>
internal sealed record PageNotice(string Kind, DateTimeOffset? Until, string? Reason);

/// <summary>The newest proof that it is really open.</summary>
/// <param name="Kind">visit, kiosk, duty or report.</param>
internal sealed record PageEvidence(string Kind, DateTimeOffset At);

internal sealed record PageZone(
    string Id, LocalName? Name, int? People, int? Capacity, Level Level, OpenState Open, Freshness Freshness, string? Hours, DateTimeOffset? NextChange, bool Private);

internal sealed record PageKiosk(string Id, LocalName? Name, KioskStatus Status, Dictionary<string, FunctionStatus> Functions);
