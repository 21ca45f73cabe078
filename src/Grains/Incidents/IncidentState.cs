using System.Text.Json.Serialization;

namespace OrleansHub.Grains.Incidents;

/// <summary>How far an incident has come; it never goes back.</summary>
[GenerateSerializer, Alias("incident-state")]
[JsonConverter(typeof(JsonStringEnumConverter<IncidentState>))]
public enum IncidentState
{
    [Id(0), JsonStringEnumMemberName("raised")] Raised,
    /// <summary>Somebody has seen it and looks after it.</summary>
    [Id(1), JsonStringEnumMemberName("acknowledged")] Acknowledged,
    /// <summary>A department was called, with a time by which it is due (吹哨).</summary>
    [Id(2), JsonStringEnumMemberName("whistled")] Whistled,
    /// <summary>The department is there (报到).</summary>
    [Id(3), JsonStringEnumMemberName("arrived")] Arrived,
    [Id(4), JsonStringEnumMemberName("resolved")] Resolved,
}

/// <summary>Who ended an incident.</summary>
[GenerateSerializer, Alias("incident-end")]
[JsonConverter(typeof(JsonStringEnumConverter<IncidentEnd>))]
public enum IncidentEnd
{
    [Id(0), JsonStringEnumMemberName("person")] Person,
    /// <summary>All its causes were gone.</summary>
    [Id(1), JsonStringEnumMemberName("itself")] Itself,
}
