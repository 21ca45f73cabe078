namespace OrleansHub.Grains.Counting;

/// <summary>The stored counts of a station: registers, today's sums and the open quarter. Immutable, and kept under 300 B of JSON.</summary>
[GenerateSerializer, Alias("station-counts"), Immutable]
public sealed record StationCounts
{
    public static readonly StationCounts Empty = new();
}
