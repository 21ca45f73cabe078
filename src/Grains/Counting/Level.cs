using System.Text.Json.Serialization;

namespace OrleansHub.Grains.Counting;

/// <summary>How crowded a place is for its capacity; unknown when its count or its capacity is.</summary>
[GenerateSerializer, Alias("level")]
[JsonConverter(typeof(JsonStringEnumConverter<Level>))]
public enum Level
{
    [Id(0), JsonStringEnumMemberName("unknown")] Unknown,
    [Id(1), JsonStringEnumMemberName("quiet")] Quiet,
    [Id(2), JsonStringEnumMemberName("moderate")] Moderate,
    [Id(3), JsonStringEnumMemberName("busy")] Busy,
    [Id(4), JsonStringEnumMemberName("full")] Full,
}
