using System.Text.Json.Serialization;
using OrleansHub.Grains.Kiosks;

namespace OrleansHub.Grains.Incidents;

/// <summary>What the sentence of a member needs, as it was when the member joined; of each cause its own.</summary>
[GenerateSerializer, Alias("incident-facts"), Immutable]
public sealed record IncidentFacts
{
    public static readonly IncidentFacts None = new();

    /// <summary>Full: who was inside, and the room there is.</summary>
    [Id(0), JsonPropertyName("p")] public int? People { get; init; }
    [Id(1), JsonPropertyName("c")] public int? Capacity { get; init; }
    /// <summary>Silent: the interval at which the device should speak.</summary>
    [Id(2), JsonPropertyName("e")] public int? EverySeconds { get; init; }
    /// <summary>Kiosk out: what it said, and how many of its functions are out.</summary>
    [Id(3), JsonPropertyName("s")] public KioskStatus? Status { get; init; }
    [Id(4), JsonPropertyName("o")] public int? FunctionsOut { get; init; }
    [Id(5), JsonPropertyName("f")] public int? Functions { get; init; }
    /// <summary>Not open: the stretch that was promised, and whether it lies beyond ordinary hours.</summary>
    [Id(6), JsonPropertyName("a")] public DateTimeOffset? PromisedFrom { get; init; }
    [Id(7), JsonPropertyName("z")] public DateTimeOffset? PromisedUntil { get; init; }
    [Id(8), JsonPropertyName("x")] public bool? Extended { get; init; }
    /// <summary>Residual: people left over on the last day, the limit, and for how many days running.</summary>
    [Id(9), JsonPropertyName("r")] public int? Residual { get; init; }
    [Id(10), JsonPropertyName("l")] public int? Limit { get; init; }
    [Id(11), JsonPropertyName("d")] public int? Days { get; init; }
    /// <summary>Locked: how many riders said so.</summary>
    [Id(12), JsonPropertyName("v")] public int? Reports { get; init; }
}
