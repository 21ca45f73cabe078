using System.Text.Json.Serialization;

namespace OrleansHub.Grains.Incidents;

/// <summary>Who must see to an incident by now.</summary>
[GenerateSerializer, Alias("incident-level")]
[JsonConverter(typeof(JsonStringEnumConverter<IncidentLevel>))]
public enum IncidentLevel
{
    [JsonStringEnumMemberName("station")] Station,
    [JsonStringEnumMemberName("street")] Street,
    [JsonStringEnumMemberName("district")] District,
    [JsonStringEnumMemberName("city")] City,
}
