using System.Text.Json.Serialization;

namespace OrleansHub.Grains.Counting;

/// <summary>How old the evidence behind a number is; ordered so that the worst is the smallest.</summary>
[GenerateSerializer, Alias("freshness")]
[JsonConverter(typeof(JsonStringEnumConverter<Freshness>))]
public enum Freshness
{
    [Id(0), JsonStringEnumMemberName("unknown")] Unknown,
    [Id(1), JsonStringEnumMemberName("stale")] Stale,
    [Id(2), JsonStringEnumMemberName("live")] Live,
}
