using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OrleansHub.Grains.Kiosks;

namespace OrleansHub.Grains.Counting;

/// <summary>One message of a sensor or kiosk. <see cref="Source"/> is its id inside the station; <see cref="At"/> the device's own time, if it has one.</summary>
[GenerateSerializer, Alias("reading"), Immutable]
[JsonDerivedType(typeof(RegisterReading), "register")]
[JsonDerivedType(typeof(IntervalReading), "interval")]
[JsonDerivedType(typeof(LevelReading), "level")]
[JsonDerivedType(typeof(KioskReading), "kiosk")]
public abstract record Reading([property: Id(0)] string Source, [property: Id(1)] DateTimeOffset? At);

/// <summary>Cumulative totals of a line sensor since it was made, wrapped at its register width; <paramref name="Boot"/> changes when it restarts.</summary>
[GenerateSerializer, Alias("reading.register"), Immutable]
public sealed record RegisterReading(
    string Source, DateTimeOffset? At,
    [property: Id(0)] long In, [property: Id(1)] long Out, [property: Id(2)] string? Boot = null, [property: Id(3)] long? Seq = null)
    : Reading(Source, At);

/// <summary>People who passed since the last message; counts once per <paramref name="ReadingId"/>.</summary>
[GenerateSerializer, Alias("reading.interval"), Immutable]
public sealed record IntervalReading(
    string Source, DateTimeOffset? At,
    [property: Id(0)] string ReadingId, [property: Id(1)] int DeltaIn, [property: Id(2)] int DeltaOut)
    : Reading(Source, At);

/// <summary>How many people a level sensor sees in its zone.</summary>
[GenerateSerializer, Alias("reading.level"), Immutable]
public sealed record LevelReading(string Source, DateTimeOffset? At, [property: Id(0)] int People)
    : Reading(Source, At);

/// <summary>A kiosk's heartbeat: its status, the functions that differ from available, its faults and the screen it shows.</summary>
[GenerateSerializer, Alias("reading.kiosk"), Immutable]
public sealed record KioskReading(
    string Source, DateTimeOffset? At,
    [property: Id(0)] KioskStatus Status,
    [property: Id(1)] ImmutableDictionary<string, FunctionStatus> Functions,
    [property: Id(2)] ImmutableArray<string> Faults,
    [property: Id(3)] string? Screen)
    : Reading(Source, At);
