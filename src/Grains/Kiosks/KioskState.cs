using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace OrleansHub.Grains.Kiosks;

/// <summary>The last heartbeat of one kiosk. Functions it did not name are available while it runs.</summary>
[GenerateSerializer, Alias("kiosk-state"), Immutable]
public sealed record KioskState(
    [property: Id(0), JsonPropertyName("k")] string Id,
    [property: Id(1), JsonPropertyName("t")] DateTimeOffset AsOf,
    [property: Id(2), JsonPropertyName("s")] KioskStatus Status,
    [property: Id(3), JsonPropertyName("fn")] ImmutableDictionary<string, FunctionStatus> Functions,
    [property: Id(4), JsonPropertyName("fl")] ImmutableArray<string> Faults,
    [property: Id(5), JsonPropertyName("sc")] string? Screen,
    [property: Id(6), JsonPropertyName("u")] DateTimeOffset? LastUse);
