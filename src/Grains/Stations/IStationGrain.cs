using System.Collections.Immutable;
using Orleans.Concurrency;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Duty;
using OrleansHub.Grains.Incidents;

namespace OrleansHub.Grains.Stations;

/// <summary>One center or rest station, keyed by its station id: the only writer of its counts.</summary>
[Alias("station")]
public interface IStationGrain : IGrainWithStringKey
{
    /// <summary>
    /// Folds readings in their order and answers once the result is durable: one verdict per reading. When the storage cannot take it
    /// the call fails, nothing is acknowledged, and the same readings may be sent again.
    /// </summary>
    [Alias("Record")]
    Task<ImmutableArray<Verdict>> Record(ImmutableArray<Reading> readings);

    /// <summary>Takes in what a rider or somebody on duty says and answers once it is durable. When the storage cannot take it the call fails.</summary>
    [Alias("Enter")]
    Task<DeskVerdict> Enter(DeskEntry entry);

    /// <summary>
    /// Sets a zone's count to what staff counted, with an act in the audit chain and an event on the day's curve in the same commit. When the
    /// storage cannot take it the call fails; the same request again does no harm.
    /// </summary>
    [Alias("Recount")]
    Task<RecountAnswer> Recount(Recount recount);

    /// <summary>Takes in what somebody does about an incident and answers once it is durable. When the storage cannot take it the call fails.</summary>
    [Alias("Handle")]
    Task<IncidentVerdict> Handle(IncidentAct act);

    /// <summary>Closes the quarters and service days that have passed, raises and closes incidents as the rules say, and tells the area how the station stands.</summary>
    [Alias("Wake")]
    Task Wake();

    /// <summary>The station's counts, kiosks and desk as last committed.</summary>
    [Alias("Line"), ReadOnly]
    Task<StationLine> Line();
}
