using System.Collections.Immutable;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Counting;

/// <summary>
/// What can be said of a station at an instant, with the age of the evidence; sums take in the zones that are known. Private zones and
/// zones without a sensor take no part.
/// </summary>
/// <param name="People">Who is inside now, never negative; null when unknown.</param>
/// <param name="Capacity">The room of the zones that <paramref name="People"/> counts; of the whole station when none is known.</param>
/// <param name="AsOf">The newest evidence of any sensor.</param>
/// <param name="VisitsToday">Entries of the current service day.</param>
/// <param name="LastVisit">The newest entry counted.</param>
/// <param name="ZonesKnown">How many of <paramref name="ZonesCounted"/> zones are known.</param>
/// <param name="ZonesCounted">How many zones have sensors and are not private.</param>
/// <param name="VisitsExtended">Those of <paramref name="VisitsToday"/> that came inside extended hours.</param>
/// <param name="NextChange">The next instant at which this changes by the clock alone, or <see cref="DateTimeOffset.MaxValue"/>.</param>
[GenerateSerializer, Alias("occupancy"), Immutable]
public sealed record Occupancy(
    [property: Id(0)] int? People,
    [property: Id(1)] int? Capacity,
    [property: Id(2)] Level Level,
    [property: Id(3)] Freshness Freshness,
    [property: Id(4)] DateTimeOffset? AsOf,
    [property: Id(5)] int VisitsToday,
    [property: Id(6)] DateTimeOffset? LastVisit,
    [property: Id(7)] ImmutableArray<ZoneOccupancy> Zones,
    [property: Id(8)] ImmutableArray<SensorHealth> Sensors,
    [property: Id(9)] int ZonesKnown,
    [property: Id(10)] int ZonesCounted,
    [property: Id(11)] DateTimeOffset NextChange,
    [property: Id(12)] int VisitsExtended)
{
    /// <summary>Evaluates the counts at an instant; pure, and the same before and after <see cref="Counter.Settle"/> at that instant.</summary>
    public static Occupancy At(StationProfile station, ServiceClock clock, StationCounts counts, DateTimeOffset now) =>
        new Survey(station, new Ledger(station, clock, counts, now).Settle()).Occupancy((Level)counts.Level);
}

/// <summary>One zone, private ones too: whoever publishes leaves those out.</summary>
/// <param name="Id">The zone's id in its station.</param>
/// <param name="People">Who is inside now; null when unknown or without a sensor.</param>
/// <param name="In15">
/// Entries of the last 15 minutes: those of the open quarter and a share of the one before, as much as still lies in the window. It slides
/// with the clock, and <see cref="Occupancy.NextChange"/> does not follow it.
/// </param>
/// <param name="Out15">Exits, likewise.</param>
/// <param name="Residual">In − out left over when the last service day was closed; null in a zone open around the clock.</param>
/// <param name="Raw">The signed count behind <paramref name="People"/>.</param>
[GenerateSerializer, Alias("zone-occupancy"), Immutable]
public sealed record ZoneOccupancy(
    [property: Id(0)] string Id,
    [property: Id(1)] int? People,
    [property: Id(2)] int? Capacity,
    [property: Id(3)] Level Level,
    [property: Id(4)] Freshness Freshness,
    [property: Id(5)] DateTimeOffset? AsOf,
    [property: Id(6)] int In15,
    [property: Id(7)] int Out15,
    [property: Id(8)] int? Residual,
    [property: Id(9)] long Raw);

/// <summary>How a sensor does.</summary>
/// <param name="ClockSkewSeconds">How far its clock is ahead (or, negative, behind) when that is too far to be used.</param>
/// <param name="Implausible">A movement was quarantined in the current service day.</param>
/// <param name="Resets">Resets of its register since counting began.</param>
/// <param name="Wraps">Wraps of its register since counting began.</param>
/// <param name="Quarantined">Readings quarantined since counting began.</param>
[GenerateSerializer, Alias("sensor-health"), Immutable]
public sealed record SensorHealth(
    [property: Id(0)] string Id,
    [property: Id(1)] string Zone,
    [property: Id(2)] SensorType Type,
    [property: Id(3)] Freshness Freshness,
    [property: Id(4)] DateTimeOffset? AsOf,
    [property: Id(5)] int? ClockSkewSeconds,
    [property: Id(6)] bool Implausible,
    [property: Id(7)] int Resets,
    [property: Id(8)] int Wraps,
    [property: Id(9)] int Quarantined);
