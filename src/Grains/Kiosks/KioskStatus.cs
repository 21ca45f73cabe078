using System.Text.Json.Serialization;

namespace OrleansHub.Grains.Kiosks;

/// <summary>What a kiosk says of itself.</summary>
[GenerateSerializer, Alias("kiosk-status")]
[JsonConverter(typeof(JsonStringEnumConverter<KioskStatus>))]
public enum KioskStatus
{
    [Id(0), JsonStringEnumMemberName("unknown")] Unknown,
    [Id(1), JsonStringEnumMemberName("available")] Available,
    [Id(2), JsonStringEnumMemberName("in-use")] InUse,
    [Id(3), JsonStringEnumMemberName("blocked")] Blocked,
    [Id(4), JsonStringEnumMemberName("out-of-order")] OutOfOrder,
    [Id(5), JsonStringEnumMemberName("planned")] Planned,
    /// <summary>Derived, never sent: it runs but some functions are out.</summary>
    [Id(6), JsonStringEnumMemberName("partly")] Partly,
}

/// <summary>Whether one function of a kiosk can be used.</summary>
[GenerateSerializer, Alias("function-status")]
[JsonConverter(typeof(JsonStringEnumConverter<FunctionStatus>))]
public enum FunctionStatus
{
    [Id(0), JsonStringEnumMemberName("unknown")] Unknown,
    [Id(1), JsonStringEnumMemberName("available")] Available,
    [Id(2), JsonStringEnumMemberName("out")] Out,
}
