using System.Text.Json.Serialization;

namespace OrleansHub.Grains.Counting;

/// <summary>Somebody of the staff counted the people in a zone.</summary>
/// <param name="Zone">The zone's id.</param>
/// <param name="People">How many there are.</param>
/// <param name="Was">How many the page showed when they counted; null when it showed none, or did not say.</param>
/// <param name="Reason">Why, in plain words.</param>
/// <param name="By">The name of a user.</param>
[GenerateSerializer, Alias("recount"), Immutable]
public sealed record Recount(
    [property: Id(0), JsonPropertyName("z")] string Zone,
    [property: Id(1), JsonPropertyName("p")] int People,
    [property: Id(2), JsonPropertyName("w")] int? Was,
    [property: Id(3), JsonPropertyName("r")] string Reason,
    [property: Id(4), JsonPropertyName("b")] string By);
