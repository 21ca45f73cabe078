using System.Text.Json.Serialization;

namespace OrleansHub.Grains.Kiosks;

/// <summary>What a kiosk says of itself.</summary>
[GenerateSerializer, Alias("kiosk-status")]
[JsonConverter(typeof(JsonStringEnumConverter<KioskStatus>))]
public enum KioskStatus
{
    [JsonStringEnumMemberName("unknown")] Unknown,
    [JsonStringEnumMemberName("available")] Available,
    [JsonStringEnumMemberName("in-use")] InUse,
    [JsonStringEnumMemberName("blocked")] Blocked,
    [JsonStringEnumMemberName("out-of-order")] OutOfOrder,
    [JsonStringEnumMemberName("planned")] Planned,
    /// <summary>Derived, never sent: it runs but some functions are out.</summary>
    [JsonStringEnumMemberName("partly")] Partly,
}

/// <summary>Whether one function of a kiosk can be used.</summary>
[GenerateSerializer, Alias("function-status")]
[JsonConverter(typeof(JsonStringEnumConverter<FunctionStatus>))]
public enum FunctionStatus
{
    [JsonStringEnumMemberName("unknown")] Unknown,
    [JsonStringEnumMemberName("available")] Available,
    [JsonStringEnumMemberName("out")] Out,
}
