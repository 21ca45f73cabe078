using System.Text.Json.Serialization;

namespace OrleansHub.Grains.Incidents;

/// <summary>Who must see to an incident by now.</summary>
[GenerateSerializer, Alias("incident-level")]
[JsonConverter(typeof(JsonStringEnumConverter<IncidentLevel>))]
public enum IncidentLevel
{
    [Id(0), JsonStringEnumMemberName("station")] Station,
    [Id(1), JsonStringEnumMemberName("street")] Street,
    [Id(2), JsonStringEnumMemberName("district")] District,
    [Id(3), JsonStringEnumMemberName("city")] City,
}
