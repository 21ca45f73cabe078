using System.Text.Json.Serialization;

namespace OrleansHub.Grains.Duty;

/// <summary>What one shift leaves for the next.</summary>
[GenerateSerializer, Alias("hand-over"), Immutable]
public sealed record HandOver(
    [property: Id(0), JsonPropertyName("t")] DateTimeOffset At,
    [property: Id(1), JsonPropertyName("b")] string? By,
    [property: Id(2), JsonPropertyName("n")] string Text);
