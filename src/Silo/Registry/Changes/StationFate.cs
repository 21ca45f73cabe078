using System.Text.Json.Serialization;

namespace OrleansHub.Silo.Registry.Changes;

/// <summary>What becomes of a station: the first that fits, in this order.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StationFate>))]
public enum StationFate
{
    [JsonStringEnumMemberName("added")] Added,

    /// <summary>It is gone with its page; its history stays on disk.</summary>
    [JsonStringEnumMemberName("removed")] Removed,

    /// <summary>It is given up; its page leads on.</summary>
    [JsonStringEnumMemberName("retired")] Retired,

    /// <summary>It was given up and serves again.</summary>
    [JsonStringEnumMemberName("returned")] Returned,

    /// <summary>Its position, area or address changes.</summary>
    [JsonStringEnumMemberName("moved")] Moved,

    [JsonStringEnumMemberName("changed")] Changed,
}
