using System.Text.Json.Serialization;

namespace OrleansHub.Grains.Duty;

/// <summary>What somebody on duty found of an amenity.</summary>
[GenerateSerializer, Alias("amenity-check"), Immutable]
public sealed record AmenityCheck(
    [property: Id(0), JsonPropertyName("n")] string Amenity,
    [property: Id(1), JsonPropertyName("w")] bool Works,
    [property: Id(2), JsonPropertyName("t")] DateTimeOffset At);
