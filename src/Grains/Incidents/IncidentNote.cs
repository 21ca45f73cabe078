using System.Text.Json.Serialization;

namespace OrleansHub.Grains.Incidents;

/// <summary>What somebody wrote to an incident.</summary>
[GenerateSerializer, Alias("incident-note"), Immutable]
public sealed record IncidentNote(
    [property: Id(0), JsonPropertyName("t")] DateTimeOffset At,
    [property: Id(1), JsonPropertyName("b")] string By,
    [property: Id(2), JsonPropertyName("x")] string Text);
