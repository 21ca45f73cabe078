using System.Text.Json.Serialization;

namespace OrleansHub.Grains.Stations;

/// <summary>The newest proof that a place is really open.</summary>
public sealed record Evidence(EvidenceKind Kind, DateTimeOffset At)
{
    /// <summary>The newer of what is known and another; an instant of null is no evidence.</summary>
    internal static Evidence? Newer(Evidence? known, EvidenceKind kind, DateTimeOffset? at) =>
        at is { } time && (known is null || time > known.At) ? new(kind, time) : known;
}

[JsonConverter(typeof(JsonStringEnumConverter<EvidenceKind>))]
public enum EvidenceKind
{
    [JsonStringEnumMemberName("visit")] Visit,
    [JsonStringEnumMemberName("kiosk")] Kiosk,
    /// <summary>Somebody on duty checked in.</summary>
    [JsonStringEnumMemberName("duty")] Duty,
    /// <summary>A rider said that all is well.</summary>
    [JsonStringEnumMemberName("report")] Report,
}
