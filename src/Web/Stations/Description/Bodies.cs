using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Kiosks;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Web.Stations.Description;

// The shapes of the public reads, for the description alone: the bodies themselves are written without them, field by field, and a test
// holds the two against each other.

internal sealed record CityBody(string Code, LocalName Name, string TimeZone, bool Demo, string Engine, string Epoch, long Version, DateTimeOffset AsOf, SummaryBody Summary);

internal sealed record StationsBody(string Epoch, long Version, DateTimeOffset AsOf, StationBody[] Stations);

internal sealed record NearbyBody(string Epoch, long Version, DateTimeOffset AsOf, NearbyStationBody[] Stations);

internal sealed record AreaBody(string Code, LocalName Name, string? Parent, SummaryBody Summary, AreaChildBody[] Children, string[] Stations);

internal sealed record AreaChildBody(string Code, LocalName Name, SummaryBody Summary);

/// <summary>The sum of an area; people, visitsToday and visitsExtended are null where only levels are published.</summary>
internal sealed record SummaryBody(
    int Stations, int Known, int Open, int Closed, int? People, int Capacity, int PeopleKnown,
    int Crowded, int Kiosks, int KiosksAvailable, int? VisitsToday, int? VisitsExtended, int Incidents);

internal record StationBody(
    string Id, StationKind Kind, LocalName Name, string Area, string? Address, double Lat, double Lon, string? Phone, string[] Tags,
    OpenState Open, bool? Staffed, DateTimeOffset? NextChange, string? Hours, string? Notice,
    int? People, int? Capacity, Level Level, Freshness Freshness, DateTimeOffset? AsOf,
    Evidence? Evidence, ReportsBody Reports, ZoneBody[] Zones, KioskBody[] Kiosks, Dictionary<string, string> Amenities, long Version);

internal sealed record ReportsBody(int Locked, int Full);

internal sealed record ZoneBody(
    string Id, LocalName? Name, string? Kind, int? People, int? Capacity, Level Level, OpenState Open, Freshness Freshness,
    string? Hours, DateTimeOffset? NextChange, bool Private);

internal sealed record KioskBody(
    string Id, LocalName? Name, string? Zone, KioskStatus Status, Dictionary<string, FunctionStatus> Functions, string[] Faults,
    DateTimeOffset? AsOf, string? Screen, double? Available30d);

internal sealed record NearbyStationBody(
    string Id, StationKind Kind, LocalName Name, string Area, string? Address, double Lat, double Lon, string? Phone, string[] Tags,
    OpenState Open, bool? Staffed, DateTimeOffset? NextChange, string? Hours, string? Notice,
    int? People, int? Capacity, Level Level, Freshness Freshness, DateTimeOffset? AsOf,
    Evidence? Evidence, ReportsBody Reports, ZoneBody[] Zones, KioskBody[] Kiosks, Dictionary<string, string> Amenities, long Version,
    long Distance);

internal sealed record StationDetailBody(
    string Id, StationKind Kind, LocalName Name, string Area, string? Address, double Lat, double Lon, string? Phone, string[] Tags,
    OpenState Open, bool? Staffed, DateTimeOffset? NextChange, string? Hours, string? Notice,
    int? People, int? Capacity, Level Level, Freshness Freshness, DateTimeOffset? AsOf,
    Evidence? Evidence, ReportsBody Reports, ZoneBody[] Zones, KioskBody[] Kiosks, Dictionary<string, string> Amenities, long Version,
    ServiceOffer[] Services, HistoryRowBody[]? Curve, HistoryRowBody[]? Usual);

/// <summary>One step of one zone: entries and exits, fewest, most and mean people while known; null when never known.</summary>
internal sealed record HistoryRowBody(DateTimeOffset From, string Zone, int In, int Out, int? Low, int? High, double? Mean);

internal sealed record HistoryBody(string Station, DateTimeOffset From, DateTimeOffset To, string Step, HistoryRowBody[] Rows);
