using System.Text.Json.Serialization;

namespace OrleansHub.Grains.Incidents;

/// <summary>One cause of an incident.</summary>
/// <param name="Subject">The sensor, kiosk or zone; null for the station itself.</param>
/// <param name="Since">When it began, not when it was noticed.</param>
/// <param name="Until">When it was gone; null while it stands.</param>
[GenerateSerializer, Alias("incident-member"), Immutable]
public sealed record IncidentMember(
    [property: Id(0), JsonPropertyName("c")] IncidentCause Cause,
    [property: Id(1), JsonPropertyName("s")] string? Subject,
    [property: Id(2), JsonPropertyName("f")] DateTimeOffset Since,
    [property: Id(3), JsonPropertyName("u")] DateTimeOffset? Until,
    [property: Id(4), JsonPropertyName("x")] IncidentFacts Facts)
{
    [JsonIgnore]
    public bool Stands => Until is null;

    /// <summary>From when it is over for good.</summary>
    [JsonIgnore]
    public DateTimeOffset? SettledAt => Until + Cause.Settles();
}
