using System.Text.Json.Serialization;

namespace OrleansHub.Grains.Counting;

/// <summary>How old the evidence behind a number is; ordered so that the worst is the smallest.</summary>
[GenerateSerializer, Alias("freshness")]
[JsonConverter(typeof(JsonStringEnumConverter<Freshness>))]
public enum Freshness
{
    [JsonStringEnumMemberName("unknown")] Unknown,
    [JsonStringEnumMemberName("stale")] Stale,
    [JsonStringEnumMemberName("live")] Live,
}
