using System.Text.Json.Serialization;

namespace OrleansHub.Grains.Incidents;

/// <summary>What a person must deal with. How long each must last, and what ends it, is in <see cref="CauseTerms"/>.</summary>
[GenerateSerializer, Alias("incident-cause")]
[JsonConverter(typeof(JsonStringEnumConverter<IncidentCause>))]
public enum IncidentCause
{
    /// <summary>A zone is full.</summary>
    [Id(0), JsonStringEnumMemberName("full")] Full,
    /// <summary>A sensor that spoke before says nothing.</summary>
    [Id(1), JsonStringEnumMemberName("sensor-silent")] SensorSilent,
    /// <summary>A sensor told of a movement that no door could pass.</summary>
    [Id(2), JsonStringEnumMemberName("sensor-implausible")] SensorImplausible,
    /// <summary>A kiosk says that it, or a function of it, does not work.</summary>
    [Id(3), JsonStringEnumMemberName("kiosk-out")] KioskOut,
    /// <summary>A kiosk that spoke before says nothing.</summary>
    [Id(4), JsonStringEnumMemberName("kiosk-offline")] KioskOffline,
    /// <summary>The station promised to be open and nothing proves it.</summary>
    [Id(5), JsonStringEnumMemberName("not-open")] NotOpen,
    /// <summary>The doors of a zone leave too many people over, day after day.</summary>
    [Id(6), JsonStringEnumMemberName("residual")] Residual,
    /// <summary>Riders stand before a locked door.</summary>
    [Id(7), JsonStringEnumMemberName("locked")] Locked,
}
