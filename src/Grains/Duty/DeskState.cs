using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OrleansHub.Grains.Audit;
using OrleansHub.Grains.History;
using OrleansHub.Grains.Incidents;

namespace OrleansHub.Grains.Duty;

/// <summary>The stored desk of a station; <see cref="Version"/> grows with every write.</summary>
[GenerateSerializer, Alias("desk-state")]
public sealed class DeskState : ICarriesHistory, ICarriesActs, ICarriesIncidents
{
    [Id(0), JsonPropertyName("d")] public Desk Desk { get; set; } = Desk.Empty;
    [Id(1), JsonPropertyName("v")] public long Version { get; set; }
    [Id(2), JsonIgnore] public HistoryRows History { get; set; } = HistoryRows.None;
    [Id(3), JsonIgnore] public ImmutableArray<Act> Acts { get => field.IsDefault ? [] : field; set; }
    [Id(4), JsonIgnore] public Incident? Closed { get; set; }
}
