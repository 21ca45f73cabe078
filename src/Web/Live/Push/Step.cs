using Microsoft.AspNetCore.SignalR;
using OrleansHub.Web.Live.Snapshots;

namespace OrleansHub.Web.Live.Push;

/// <summary>One step of a scope, serialised once for all who follow it from the same version.</summary>
internal sealed class Step
{
    SerializedHubMessage[]? _frames;

    Step(long from, long version, LiveSnapshot snapshot, ScopeView view) => (From, Version, Snapshot, View) = (from, version, snapshot, view);

    public long From { get; }
    public long Version { get; }
    public LiveSnapshot Snapshot { get; }
    public ScopeView View { get; }
    public IReadOnlyList<StationChange> Stations { get; private init; } = [];
    public IReadOnlyList<int> Areas { get; private init; } = [];

    /// <summary>It tells of every station, whatever version a connection has.</summary>
    public bool IsRefresh { get; private init; }

    /// <summary>A refresh after an import: what is told of once only is told again.</summary>
    public bool IsRebuild { get; private init; }

    /// <summary>The messages of the step, made once.</summary>
    public SerializedHubMessage[] Messages => _frames ??= IsRefresh
        ? Frames.Refresh(Snapshot, View, Version, IsRebuild)
        : Frames.Changed(Snapshot, View, From, Version, Stations, Areas);

    public static Step Changed(long from, LiveSnapshot snapshot, ScopeView view, IReadOnlyList<StationChange> stations, IReadOnlyList<int> areas) =>
        new(from, snapshot.Version, snapshot, view) { Stations = stations, Areas = areas };

    public static Step Refresh(long version, LiveSnapshot snapshot, ScopeView view) => new(version, version, snapshot, view) { IsRefresh = true };

    public static Step Rebuild(LiveSnapshot snapshot, ScopeView view) => new(snapshot.Version, snapshot.Version, snapshot, view) { IsRefresh = true, IsRebuild = true };
}
