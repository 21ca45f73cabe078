using System.Text.Json.Serialization;
using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Duty;
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
    OpenState Open, bool? Staffed, DateTimeOffset? NextChange, string? Hours, string? StaffedHours, NoticeBody? Notice,
    int? People, int? Capacity, Level Level, Freshness Freshness, DateTimeOffset? AsOf,
    Evidence? Evidence, ReportsBody Reports, Dictionary<string, DateTimeOffset> ReportsAt, ZoneBody[] Zones, KioskBody[] Kiosks,
    Dictionary<string, AmenityStatus> Amenities, Dictionary<string, DateTimeOffset> AmenitiesAsOf, long Version);

/// <summary>A station closed whatever its hours say; until is null when no end is known.</summary>
internal sealed record NoticeBody(string Kind, DateTimeOffset? Until, string? Reason, string? MovedTo);

/// <summary>How many riders said what within the last two hours.</summary>
internal sealed record ReportsBody(
    int Locked, int Full, [property: JsonPropertyName("no-water")] int NoWater, [property: JsonPropertyName("no-power")] int NoPower, int Ok);

internal sealed record ZoneBody(
    string Id, LocalName? Name, string? Kind, int? People, int? Capacity, Level Level, OpenState Open, Freshness Freshness,
    string? Hours, DateTimeOffset? NextChange, bool Private);

/// <summary>A machine; offered says whether people can get at it now, status whether it works.</summary>
internal sealed record KioskBody(
    string Id, LocalName? Name, string? Zone, string? Hours, bool Offered, KioskStatus Status, Dictionary<string, FunctionStatus> Functions, string[] Faults,
    DateTimeOffset? AsOf, string? Screen, WorkBody? Maintenance, double? Available30d, double? Unknown30d);

/// <summary>Announced work on a kiosk that is on.</summary>
internal sealed record WorkBody(DateTimeOffset Until, string Reason);

internal sealed record NearbyStationBody(
    string Id, StationKind Kind, LocalName Name, string Area, string? Address, double Lat, double Lon, string? Phone, string[] Tags,
    OpenState Open, bool? Staffed, DateTimeOffset? NextChange, string? Hours, string? StaffedHours, NoticeBody? Notice,
    int? People, int? Capacity, Level Level, Freshness Freshness, DateTimeOffset? AsOf,
    Evidence? Evidence, ReportsBody Reports, Dictionary<string, DateTimeOffset> ReportsAt, ZoneBody[] Zones, KioskBody[] Kiosks,
    Dictionary<string, AmenityStatus> Amenities, Dictionary<string, DateTimeOffset> AmenitiesAsOf, long Version,
    long Distance, ArrivalBody? Arrival);

/// <summary>What a rider who sets out now will find; there when speed was given.</summary>
internal sealed record ArrivalBody(int Minutes, DateTimeOffset At, OpenState Open, bool ClosesBefore, bool Filling);

internal sealed record StationDetailBody(
    string Id, StationKind Kind, LocalName Name, string Area, string? Address, double Lat, double Lon, string? Phone, string[] Tags,
    OpenState Open, bool? Staffed, DateTimeOffset? NextChange, string? Hours, string? StaffedHours, NoticeBody? Notice,
    int? People, int? Capacity, Level Level, Freshness Freshness, DateTimeOffset? AsOf,
    Evidence? Evidence, ReportsBody Reports, Dictionary<string, DateTimeOffset> ReportsAt, ZoneBody[] Zones, KioskBody[] Kiosks,
    Dictionary<string, AmenityStatus> Amenities, Dictionary<string, DateTimeOffset> AmenitiesAsOf, long Version,
    ServiceBody[] Services, HistoryRowBody[]? Curve, TodayBody? Today, UsualBody? Usual);

/// <summary>A service; availableNow is null where nobody wrote its hours.</summary>
internal sealed record ServiceBody(string Code, string? Category, LocalName? Name, string? Zone, string? Hours, bool? AvailableNow, DateTimeOffset? NextChange);

/// <summary>One step of one zone: entries and exits, fewest, most and mean people while known; null when never known.</summary>
internal sealed record HistoryRowBody(DateTimeOffset From, string Zone, int In, int Out, int? Low, int? High, double? Mean);

/// <summary>What a timetable means; of one that cannot be read only why not and where, the first character being 0.</summary>
internal sealed record HoursBody(
    bool Valid, string? Osm, LocalName? Text, HoursIntervalBody[]? Intervals, SpecialDayBody[]? Days, OpenState? State, DateTimeOffset? NextChange,
    string? Error, LocalName? ErrorText, int? Position);

/// <summary>A holiday, or a make-up workday of the holiday named.</summary>
internal sealed record SpecialDayBody(DateOnly Date, string Kind, LocalName Name);

internal sealed record HoursIntervalBody(DateTimeOffset From, DateTimeOffset To, OpenState State, string? Comment, LocalName? Holiday);

internal sealed record HistoryBody(string Station, DateTimeOffset From, DateTimeOffset To, string Step, HistoryRowBody[] Rows);

/// <summary>Days of an area by 24 hours from 04:00; usual is null where fewer than three days of the kind of today are known.</summary>
internal sealed record AreaHoursBody(string Code, DateTimeOffset AsOf, AreaDayBody[] Days, AreaDayBody Today, UsualHoursBody? Usual);

/// <summary>Visits and mean people of each hour; null when unknown or still to come.</summary>
internal sealed record AreaDayBody(DateOnly Day, string Kind, long?[] Visits, double?[] Mean);

/// <summary>Medians of the last days of a kind.</summary>
internal sealed record UsualHoursBody(string Kind, int Days, long?[] Visits, double?[] Mean);

/// <summary>The service day so far in half hours of the whole station; people is null where a zone was not known.</summary>
internal sealed record TodayBody(DateOnly Day, string Kind, TodayStepBody[] Steps, DayEventBody[] Events);

/// <summary>What staff did that shows on the curve: recount, closure or reopen; zone, people and was of a recount, until of a closure.</summary>
internal sealed record DayEventBody(DateTimeOffset At, string Kind, string? Zone, int? People, int? Was, DateTimeOffset? Until);

internal sealed record TodayStepBody(DateTimeOffset From, double? People);

/// <summary>How a day of this kind (workday, weekend, holiday) usually goes: median and quartiles of its last days; null when there are fewer than three.</summary>
internal sealed record UsualBody(string Kind, int Days, UsualStepBody[] Steps);

internal sealed record UsualStepBody(DateTimeOffset From, double Low, double Median, double High);
