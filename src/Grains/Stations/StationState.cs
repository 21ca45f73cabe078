using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OrleansHub.Grains.Audit;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.History;

namespace OrleansHub.Grains.Stations;

/// <summary>The stored counts of a station; <see cref="Version"/> grows with every write.</summary>
[GenerateSerializer, Alias("station-state")]
public sealed class StationState : ICarriesHistory, ICarriesActs
{
    [Id(0), JsonPropertyName("c")] public StationCounts Counts { get; set; } = StationCounts.Empty;
    [Id(1), JsonPropertyName("v")] public long Version { get; set; }
    [Id(2), JsonIgnore] public HistoryRows History { get; set; } = HistoryRows.None;
    /// <summary>Null most of the time: it is left out of what is written with the readings after it.</summary>
    [Id(3), JsonPropertyName("r")] public LastRecount? LastRecount { get; set; }
    [Id(4), JsonIgnore] public ImmutableArray<Act> Acts { get => field.IsDefault ? [] : field; set; }

    /// <summary>The state after this one.</summary>
    public StationState Next(StationCounts counts, HistoryRows history, DateTimeOffset now) => new()
    {
        Counts = counts,
        Version = Version + 1,
        History = history,
        LastRecount = LastRecount is { } last && last.IsFresh(now) ? last : null,
    };
}
