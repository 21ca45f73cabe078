using System.Text.Json.Serialization;

namespace OrleansHub.Grains.Counting;

/// <summary>How crowded a place is for its capacity; unknown when its count or its capacity is.</summary>
[GenerateSerializer, Alias("level")]
[JsonConverter(typeof(JsonStringEnumConverter<Level>))]
public enum Level
{
    [JsonStringEnumMemberName("unknown")] Unknown,
    [JsonStringEnumMemberName("quiet")] Quiet,
    [JsonStringEnumMemberName("moderate")] Moderate,
    [JsonStringEnumMemberName("busy")] Busy,
    [JsonStringEnumMemberName("full")] Full,
}
