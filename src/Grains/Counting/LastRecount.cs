using System.Text.Json.Serialization;

namespace OrleansHub.Grains.Counting;

/// <summary>The newest recount of a station, kept for as long as somebody may send it again because the answer was lost.</summary>
[GenerateSerializer, Alias("last-recount"), Immutable]
public sealed record LastRecount(
    [property: Id(0), JsonPropertyName("q")] Recount Request,
    [property: Id(1), JsonPropertyName("w")] int? Was,
    [property: Id(2), JsonPropertyName("t")] DateTimeOffset At)
{
    static readonly TimeSpan Kept = TimeSpan.FromMinutes(2);

    public bool IsFresh(DateTimeOffset now) => now < At + Kept;

    /// <summary>The first answer, if this is the same request again; null for a new one.</summary>
    public RecountAnswer? AnswerTo(Recount again, DateTimeOffset now) =>
        IsFresh(now) && again == Request ? new(RecountVerdict.Done, Was, At) : null;
}
