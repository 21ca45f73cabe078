using System.Collections.Immutable;
using OrleansHub.Grains.Audit;
using OrleansHub.Grains.History;
using OrleansHub.Grains.Incidents;
using OrleansHub.Silo.Storage.Audit;

namespace OrleansHub.Silo.Storage.GrainState;

/// <summary>The next version of a state, with the history, the closed incident and the acts it carries.</summary>
internal sealed class GrainWrite<T>(string name, GrainId grain, IGrainState<T> state, byte[] json) : PendingChange<T>(name, grain, state)
{
    // Read now, on the grain's turn: the state object may move on before the commit.
    readonly HistoryRows history = state.State is ICarriesHistory carrier ? carrier.History : HistoryRows.None;
    readonly ImmutableArray<Act> acts = state.State is ICarriesActs { Acts: { IsDefaultOrEmpty: false } carried } ? carried : [];
    readonly Incident? closed = state.State is ICarriesIncidents incidents ? incidents.Closed : null;
    ETag? next;

    protected override bool Change(WriteConnection connection, string name, GrainId grain, ETag? expected)
    {
        next = expected is { } known ? connection.Grains.Update(known, json) : connection.Grains.Insert(name, grain.ToString(), json);
        if (next is null) return false;
        if (!history.IsEmpty) connection.History.Append(grain.Key.ToString()!, history);
        foreach (var act in acts) AuditChain.Append(connection.Connection, act);
        if (closed is not null) connection.Incidents.Keep(grain.Key.ToString()!, closed);
        return true;
    }

    protected override void Remember() => (State.ETag, State.RecordExists) = (next.ToString(), true);
}
