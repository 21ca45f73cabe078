using System.Text.Json.Serialization;

namespace OrleansHub.Grains.Stations;

/// <summary>Whether a place can be entered now, as far as is known.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OpenState>))]
public enum OpenState
{
    [JsonStringEnumMemberName("unknown")] Unknown,
    [JsonStringEnumMemberName("open")] Open,
    [JsonStringEnumMemberName("closed")] Closed,
}
