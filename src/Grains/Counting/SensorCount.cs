using System.Text.Json.Serialization;

namespace OrleansHub.Grains.Counting;

/// <summary>What is remembered of one sensor: its last reading, its sums of the open service day and its health. A value, for every reading makes a new one.</summary>
[GenerateSerializer, Alias("sensor-count"), Immutable]
public readonly record struct SensorCount
{
    [Id(0), JsonPropertyName("i")] public required string Id { get; init; }

    /// <summary>The zone it counted for; a sensor that moved starts its day's sums anew.</summary>
    [Id(1), JsonPropertyName("z")] public required string Zone { get; init; }

    [Id(2), JsonPropertyName("b")] public string? Boot { get; init; }
    [Id(3), JsonPropertyName("c")] public string? BootBefore { get; init; }
    [Id(4), JsonPropertyName("q")] public long? Seq { get; init; }

    /// <summary>The totals last read, as the device sent them; null before the first.</summary>
    [Id(5), JsonPropertyName("n")] public long? In { get; init; }
    [Id(6), JsonPropertyName("o")] public long? Out { get; init; }

    /// <summary>The newest instant it told of; 0 before its first reading.</summary>
    [Id(7), JsonPropertyName("t")] public long At { get; init; }

    /// <summary>How much later than <see cref="At"/> the newest sign of life came.</summary>
    [Id(8), JsonPropertyName("r")] public long SeenAfter { get; init; }

    /// <summary>The device's own time of its last reading, as the distance from <see cref="At"/>; null when it gave none.</summary>
    [Id(9), JsonPropertyName("y")] public long? StampAfter { get; init; }

    [Id(10), JsonPropertyName("m")] public long DayIn { get; init; }
    [Id(11), JsonPropertyName("x")] public long DayOut { get; init; }

    /// <summary>How far the device's clock is ahead, when too far to be used; negative when behind.</summary>
    [Id(12), JsonPropertyName("k")] public int? SkewSeconds { get; init; }

    /// <summary>How many readings in a row came late, by about <see cref="LagSeconds"/>, an interval apart.</summary>
    [Id(13), JsonPropertyName("j")] public int Lags { get; init; }
    [Id(14), JsonPropertyName("g")] public int LagSeconds { get; init; }
    [Id(15), JsonPropertyName("a")] public long Arrived { get; init; }

    [Id(16), JsonPropertyName("w")] public int Wraps { get; init; }
    [Id(17), JsonPropertyName("e")] public int Resets { get; init; }
    [Id(18), JsonPropertyName("f")] public int Quarantined { get; init; }

    /// <summary>A movement was quarantined in the open service day.</summary>
    [Id(19), JsonPropertyName("p")] public bool Implausible { get; init; }

    /// <summary>The ids of recent interval readings, packed by <see cref="ReadingIds"/>.</summary>
    [Id(20), JsonPropertyName("h")] public byte[]? Ids { get; init; }

    [JsonIgnore] public long Seen => At + SeenAfter;
    [JsonIgnore] public long? Stamp => At + StampAfter;

    /// <summary>The device gave a time that was used; later ones can be ordered by it.</summary>
    [JsonIgnore] public bool HasTrustedStamp => StampAfter is >= -DeviceTime.Tolerance and <= DeviceTime.Tolerance;
}
