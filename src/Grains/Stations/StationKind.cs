using System.Text.Json.Serialization;

namespace OrleansHub.Grains.Stations;

/// <summary>The tiers of a city's network (1 + 11 + N + X) and the rest stations.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StationKind>))]
public enum StationKind
{
    [JsonStringEnumMemberName("district")] District,
    [JsonStringEnumMemberName("street")] Street,
    [JsonStringEnumMemberName("community")] Community,
    [JsonStringEnumMemberName("compound")] Compound,
    [JsonStringEnumMemberName("building")] Building,
    [JsonStringEnumMemberName("rest")] Rest,
}
