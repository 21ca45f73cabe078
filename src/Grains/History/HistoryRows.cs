using System.Collections.Immutable;

namespace OrleansHub.Grains.History;

/// <summary>What a change of the counts adds to history: closed or corrected quarters and closed or corrected days. All are added to what is stored.</summary>
[GenerateSerializer, Alias("history-rows"), Immutable]
public sealed record HistoryRows(
    [property: Id(0)] ImmutableArray<Bucket> Buckets,
    [property: Id(1)] ImmutableArray<SensorDay> Days)
{
    public static readonly HistoryRows None = new([], []);

    public bool IsEmpty => Buckets.IsEmpty && Days.IsEmpty;

    public HistoryRows Add(HistoryRows other) =>
        other.IsEmpty ? this : IsEmpty ? other : new(Buckets.AddRange(other.Buckets), Days.AddRange(other.Days));
}
