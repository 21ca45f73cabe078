using System.Text.Json.Serialization;

namespace OrleansHub.Grains.Kiosks;

/// <summary>Announced work on a kiosk: it is no fault, and no availability is owed while it lasts.</summary>
[GenerateSerializer, Alias("planned-work"), Immutable]
public sealed record PlannedWork(
    [property: Id(0), JsonPropertyName("f")] DateTimeOffset From,
    [property: Id(1), JsonPropertyName("u")] DateTimeOffset Until,
    [property: Id(2), JsonPropertyName("r")] string Reason)
{
    public bool IsOn(DateTimeOffset now) => now >= From && now < Until;
}
