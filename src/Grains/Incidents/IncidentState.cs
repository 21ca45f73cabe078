using System.Text.Json.Serialization;

namespace OrleansHub.Grains.Incidents;

/// <summary>How far an incident has come; it never goes back.</summary>
[GenerateSerializer, Alias("incident-state")]
[JsonConverter(typeof(JsonStringEnumConverter<IncidentState>))]
public enum IncidentState
{
    [JsonStringEnumMemberName("raised")] Raised,
    /// <summary>Somebody has seen it and looks after it.</summary>
    [JsonStringEnumMemberName("acknowledged")] Acknowledged,
    /// <summary>A department was called, with a time by which it is due (吹哨).</summary>
    [JsonStringEnumMemberName("whistled")] Whistled,
    /// <summary>The department is there (报到).</summary>
    [JsonStringEnumMemberName("arrived")] Arrived,
    [JsonStringEnumMemberName("resolved")] Resolved,
}

/// <summary>Who ended an incident.</summary>
[GenerateSerializer, Alias("incident-end")]
[JsonConverter(typeof(JsonStringEnumConverter<IncidentEnd>))]
public enum IncidentEnd
{
    [JsonStringEnumMemberName("person")] Person,
    /// <summary>All its causes were gone.</summary>
    [JsonStringEnumMemberName("itself")] Itself,
    /// <summary>Its station was given up.</summary>
    [JsonStringEnumMemberName("retired")] Retired,
}
