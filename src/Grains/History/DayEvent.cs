using System.Text.Json.Serialization;

namespace OrleansHub.Grains.History;

/// <summary>What staff did that shows on the curve of a day; not who. One row an event, in the commit that made it so.</summary>
/// <param name="At">When it was done.</param>
/// <param name="Zone">The zone that was recounted.</param>
/// <param name="People">A recount's result.</param>
/// <param name="Was">What the zone showed before; null when that was unknown.</param>
/// <param name="Until">The end of a closure, when one was named.</param>
[GenerateSerializer, Alias("day-event"), Immutable]
public sealed record DayEvent(
    [property: Id(0)] DateTimeOffset At,
    [property: Id(1)] DayEventKind Kind,
    [property: Id(2)] string? Zone = null,
    [property: Id(3)] int? People = null,
    [property: Id(4)] int? Was = null,
    [property: Id(5)] DateTimeOffset? Until = null);

/// <summary>Stored by its number: only ever added to.</summary>
[GenerateSerializer, Alias("day-event-kind")]
[JsonConverter(typeof(JsonStringEnumConverter<DayEventKind>))]
public enum DayEventKind
{
    [JsonStringEnumMemberName("recount")] Recount,
    [JsonStringEnumMemberName("closure")] Closure,
    [JsonStringEnumMemberName("reopen")] Reopen,
}
