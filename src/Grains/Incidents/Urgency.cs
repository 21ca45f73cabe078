using System.Text.Json.Serialization;

namespace OrleansHub.Grains.Incidents;

/// <summary>How soon somebody must act; in the order of haste.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Urgency>))]
public enum Urgency
{
    [JsonStringEnumMemberName("plain")] Plain,
    [JsonStringEnumMemberName("soon")] Soon,
    [JsonStringEnumMemberName("urgent")] Urgent,
}
