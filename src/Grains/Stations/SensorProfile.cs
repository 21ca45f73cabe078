using System.Text.Json.Serialization;

namespace OrleansHub.Grains.Stations;

/// <summary>A counter at a door (<see cref="SensorType.Line"/>) or over a space (<see cref="SensorType.Level"/>).</summary>
public sealed record SensorProfile
{
    public required string Id { get; init; }
    public required string Zone { get; init; }
    public SensorType Type { get; init; }
    /// <summary>Width of the register: 16, 24 or 32. A total below the last one may have wrapped at 2^Bits.</summary>
    public int Bits { get; init; } = 32;
    /// <summary>The device is mounted the wrong way round: its in is our out.</summary>
    public bool Invert { get; init; }
    /// <summary>Which of the two totals count downwards as people pass.</summary>
    public CountsDown Down { get; init; }
    /// <summary>The interval at which the device reports, in seconds; two missed make it stale, six unknown.</summary>
    public int EverySeconds { get; init; } = 60;
    /// <summary>More people a minute than any door could pass; beyond it a movement is quarantined.</summary>
    public int MaxPerMinute { get; init; } = 120;

    [JsonIgnore]
    public TimeSpan Every => TimeSpan.FromSeconds(EverySeconds);
}

[JsonConverter(typeof(JsonStringEnumConverter<SensorType>))]
public enum SensorType
{
    [JsonStringEnumMemberName("line")] Line,
    [JsonStringEnumMemberName("level")] Level,
}

[Flags]
[JsonConverter(typeof(JsonStringEnumConverter<CountsDown>))]
public enum CountsDown
{
    [JsonStringEnumMemberName("none")] None = 0,
    [JsonStringEnumMemberName("in")] In = 1,
    [JsonStringEnumMemberName("out")] Out = 2,
    [JsonStringEnumMemberName("both")] Both = In | Out,
}
