using System.Text.Json.Serialization;

namespace OrleansHub.Grains.Incidents;

/// <summary>What a person must deal with. How long each must last, and what ends it, is in <see cref="CauseTerms"/>.</summary>
[GenerateSerializer, Alias("incident-cause")]
[JsonConverter(typeof(JsonStringEnumConverter<IncidentCause>))]
public enum IncidentCause
{
    /// <summary>A zone is full.</summary>
    [JsonStringEnumMemberName("full")] Full,
    /// <summary>A sensor that spoke before says nothing.</summary>
    [JsonStringEnumMemberName("sensor-silent")] SensorSilent,
    /// <summary>A sensor told of a movement that no door could pass.</summary>
    [JsonStringEnumMemberName("sensor-implausible")] SensorImplausible,
    /// <summary>A kiosk says that it, or a function of it, does not work.</summary>
    [JsonStringEnumMemberName("kiosk-out")] KioskOut,
    /// <summary>A kiosk that spoke before says nothing.</summary>
    [JsonStringEnumMemberName("kiosk-offline")] KioskOffline,
    /// <summary>The station promised to be open and nothing proves it.</summary>
    [JsonStringEnumMemberName("not-open")] NotOpen,
    /// <summary>The doors of a zone leave too many people over, day after day.</summary>
    [JsonStringEnumMemberName("residual")] Residual,
    /// <summary>Riders stand before a locked door.</summary>
    [JsonStringEnumMemberName("locked")] Locked,
}
