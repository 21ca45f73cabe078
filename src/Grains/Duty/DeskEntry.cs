using System.Text.Json.Serialization;
using OrleansHub.Grains.Reports;

namespace OrleansHub.Grains.Duty;

/// <summary>One thing that a person says of a station: riders from the street, staff at the desk.</summary>
[GenerateSerializer, Alias("desk-entry"), Immutable]
[JsonDerivedType(typeof(RiderSaid), "rider-said")]
[JsonDerivedType(typeof(Closed), "closed")]
[JsonDerivedType(typeof(Reopened), "reopened")]
[JsonDerivedType(typeof(CheckedIn), "checked-in")]
[JsonDerivedType(typeof(CheckedOut), "checked-out")]
[JsonDerivedType(typeof(HandedOver), "handed-over")]
[JsonDerivedType(typeof(AmenityChecked), "amenity-checked")]
[JsonDerivedType(typeof(WorkPlanned), "work-planned")]
[JsonDerivedType(typeof(WorkEnded), "work-ended")]
public abstract record DeskEntry
{
    /// <summary>The name of whoever of the staff says it; null for riders and for a demo. What staff say is on record for good.</summary>
    [Id(0)] public string? By { get; init; }
}

[GenerateSerializer, Alias("desk-entry.rider-said"), Immutable]
public sealed record RiderSaid([property: Id(0)] ReportKind Kind) : DeskEntry;

/// <summary>The station closes now, until a time or until it is reopened. While it is closed: another end or reason.</summary>
[GenerateSerializer, Alias("desk-entry.closed"), Immutable]
public sealed record Closed([property: Id(0)] DateTimeOffset? Until, [property: Id(1)] string Reason) : DeskEntry;

[GenerateSerializer, Alias("desk-entry.reopened"), Immutable]
public sealed record Reopened : DeskEntry;

[GenerateSerializer, Alias("desk-entry.checked-in"), Immutable]
public sealed record CheckedIn : DeskEntry;

[GenerateSerializer, Alias("desk-entry.checked-out"), Immutable]
public sealed record CheckedOut : DeskEntry;

/// <summary>A note for the next shift, in place of the last one.</summary>
[GenerateSerializer, Alias("desk-entry.handed-over"), Immutable]
public sealed record HandedOver([property: Id(0)] string Text) : DeskEntry;

[GenerateSerializer, Alias("desk-entry.amenity-checked"), Immutable]
public sealed record AmenityChecked([property: Id(0)] string Amenity, [property: Id(1)] bool Works) : DeskEntry;

/// <summary>Work on a kiosk from a time (null: now) until another. While work is on: another end or reason.</summary>
[GenerateSerializer, Alias("desk-entry.work-planned"), Immutable]
public sealed record WorkPlanned(
    [property: Id(0)] string Kiosk, [property: Id(1)] DateTimeOffset? From, [property: Id(2)] DateTimeOffset Until, [property: Id(3)] string Reason)
    : DeskEntry;

/// <summary>The work on a kiosk is done, or is not going to be.</summary>
[GenerateSerializer, Alias("desk-entry.work-ended"), Immutable]
public sealed record WorkEnded([property: Id(0)] string Kiosk) : DeskEntry;
