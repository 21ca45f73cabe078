using System.Text.Json.Serialization;

namespace OrleansHub.Grains.Stations;

/// <summary>The newest proof that a place is really open.</summary>
public sealed record Evidence(EvidenceKind Kind, DateTimeOffset At);

[JsonConverter(typeof(JsonStringEnumConverter<EvidenceKind>))]
public enum EvidenceKind
{
    [JsonStringEnumMemberName("visit")] Visit,
    [JsonStringEnumMemberName("kiosk")] Kiosk,
}
