using System.Collections.Immutable;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Duty;
using OrleansHub.Grains.Kiosks;

namespace OrleansHub.Grains.Stations;

/// <summary>
/// What a station last committed, as it travels to its area and on to the live city. Facts only: how they read at an instant is
/// <see cref="Standing"/>. Of two lines of a station the one with the higher <see cref="Version"/> is the newer.
/// </summary>
[GenerateSerializer, Alias("station-line"), Immutable]
public sealed record StationLine(
    [property: Id(0)] string Id,
    [property: Id(1)] long Version,
    [property: Id(2)] StationCounts Counts,
    [property: Id(3)] ImmutableArray<KioskState> Kiosks)
{
    [Id(4)] public Desk Desk { get; init; } = Desk.Empty;

    /// <summary>A station nobody has heard of yet.</summary>
    public static StationLine Silent(string id) => new(id, 0, StationCounts.Empty, []);
}
