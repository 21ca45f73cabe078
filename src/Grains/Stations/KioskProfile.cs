using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace OrleansHub.Grains.Stations;

/// <summary>A self-service machine and the functions it offers (one-net, social-insurance, guide, …).</summary>
public sealed record KioskProfile
{
    public required string Id { get; init; }
    public string? Zone { get; init; }
    public LocalName? Name { get; init; }
    public ImmutableArray<string> Functions { get; init; } = [];
    public string? Hours { get; init; }
    /// <summary>The interval of its heartbeat, in seconds.</summary>
    public int EverySeconds { get; init; } = 60;

    [JsonIgnore]
    public TimeSpan Every => TimeSpan.FromSeconds(EverySeconds);
}
