using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace OrleansHub.Grains.Counting;

/// <summary>
/// The stored counts of a station: its registers, the sums of the open service day and the open quarter of an hour. Immutable.
/// </summary>
/// <remarks>The size of this is the speed of ingest: names are letters, defaults are left out, instants are Unix milliseconds.</remarks>
[GenerateSerializer, Alias("station-counts"), Immutable]
public sealed record StationCounts
{
    public static readonly StationCounts Empty = new();

    /// <summary>The open service day, as <see cref="DateOnly.DayNumber"/>.</summary>
    [Id(0), JsonPropertyName("d")] public int Day { get; init; }

    /// <summary>The open quarter, counted from 1970.</summary>
    [Id(1), JsonPropertyName("q")] public long Quarter { get; init; }

    /// <summary>The level last shown for the whole station, which its next level depends on.</summary>
    [Id(2), JsonPropertyName("l")] public int Level { get; init; }

    /// <summary>When the newest entry was counted; 0 when none ever was.</summary>
    [Id(3), JsonPropertyName("v")] public long LastVisit { get; init; }

    /// <summary>Visits of the open service day inside extended hours.</summary>
    [Id(6), JsonPropertyName("e")] public int Extended { get; init; }

    [Id(4), JsonPropertyName("z")] public ImmutableArray<ZoneCount> Zones { get => field.IsDefault ? [] : field; init; }

    [Id(5), JsonPropertyName("s")] public ImmutableArray<SensorCount> Sensors { get => field.IsDefault ? [] : field; init; }
}
