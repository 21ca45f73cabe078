using System.Text.Json.Serialization;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.History;

namespace OrleansHub.Grains.Stations;

/// <summary>The stored counts of a station; <see cref="Version"/> grows with every write.</summary>
[GenerateSerializer, Alias("station-state")]
public sealed class StationState : ICarriesHistory
{
    [Id(0), JsonPropertyName("c")] public StationCounts Counts { get; set; } = StationCounts.Empty;
    [Id(1), JsonPropertyName("v")] public long Version { get; set; }
    [Id(2), JsonIgnore] public HistoryRows History { get; set; } = HistoryRows.None;
}
