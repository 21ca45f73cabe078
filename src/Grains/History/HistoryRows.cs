using System.Collections.Immutable;

namespace OrleansHub.Grains.History;

/// <summary>
/// What a change of a station adds to history: closed or corrected quarters and days, which are added to what is stored of them, and events.
/// </summary>
[GenerateSerializer, Alias("history-rows"), Immutable]
public sealed record HistoryRows(
    [property: Id(0)] ImmutableArray<Bucket> Buckets,
    [property: Id(1)] ImmutableArray<SensorDay> Days)
{
    public static readonly HistoryRows None = new([], []);

    [Id(2)] public ImmutableArray<DayEvent> Events { get => field.IsDefault ? [] : field; init; }

    public bool IsEmpty => Buckets.IsEmpty && Days.IsEmpty && Events.IsEmpty;

    public HistoryRows Add(HistoryRows other) => other.IsEmpty ? this : IsEmpty ? other : new(Buckets.AddRange(other.Buckets), Days.AddRange(other.Days))
    {
        Events = Events.AddRange(other.Events),
    };

    public HistoryRows Add(DayEvent one) => this with { Events = Events.Add(one) };
}
