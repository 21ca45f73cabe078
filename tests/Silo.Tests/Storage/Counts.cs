using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OrleansHub.Grains.History;

namespace OrleansHub.Silo.Tests.Storage;

/// <summary>A state as a station has it.</summary>
[GenerateSerializer, Alias("test.counts")]
public sealed class Counts : ICarriesHistory
{
    [Id(0)] public long In { get; set; }

    [Id(1)] public string? Boot { get; set; }

    [Id(2)] public Dictionary<string, long> Sensors { get; set; } = [];

    [Id(3), JsonIgnore] public HistoryRows History { get; set; } = HistoryRows.None;

    public static HistoryRows Quarter(int entries) => new([new Bucket("hall", DateTimeOffset.UnixEpoch, entries, 0, 1, 5, 900, 900)], []);

    public static HistoryRows Day(int entries, int? residual = null) => new([], [new SensorDay("door", "hall", new DateOnly(2026, 11, 21), entries, 0, residual, entries)]);
}
