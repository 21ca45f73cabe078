using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace OrleansHub.Grains.Kiosks;

/// <summary>The last heartbeat of one kiosk. Functions it did not name are available while it runs.</summary>
/// <param name="AsOf">When it was heard of: the server's time unless the heartbeat was on its way for minutes; it never goes back.</param>
[GenerateSerializer, Alias("kiosk-state"), Immutable]
public sealed record KioskState(
    [property: Id(0), JsonPropertyName("k")] string Id,
    [property: Id(1), JsonPropertyName("t")] DateTimeOffset AsOf,
    [property: Id(2), JsonPropertyName("s")] KioskStatus Status,
    [property: Id(3), JsonPropertyName("fn")] ImmutableDictionary<string, FunctionStatus> Functions,
    [property: Id(4), JsonPropertyName("fl")] ImmutableArray<string> Faults,
    [property: Id(5), JsonPropertyName("sc")] string? Screen,
    [property: Id(6), JsonPropertyName("u")] DateTimeOffset? LastUse)
{
    /// <summary>The open service day up to <see cref="AsOf"/>, after those that are over and not yet in the kiosk's log.</summary>
    [Id(7), JsonPropertyName("d")] public ImmutableArray<UptimeDay> Days { get => field.IsDefault ? [] : field; init; }

    /// <summary>The time the heartbeat gave itself, by which heartbeats are ordered; null: <see cref="AsOf"/>.</summary>
    [Id(8), JsonPropertyName("sd")] public DateTimeOffset? Said { get; init; }

    /// <summary>How many heartbeats in a row came so late that the clock may be slow, how late, and when the last came (Unix milliseconds).</summary>
    [Id(9), JsonPropertyName("lg")] public int Lags { get; init; }
    [Id(10), JsonPropertyName("ls")] public int LagSeconds { get; init; }
    [Id(11), JsonPropertyName("ar")] public long Arrived { get; init; }
}
