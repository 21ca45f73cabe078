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

    /// <summary>It replaces all a connection has, whatever its version.</summary>
    public bool IsRefresh { get; private init; }

    /// <summary>The messages of the step, made once.</summary>
    public SerializedHubMessage[] Messages => _frames ??= IsRefresh
        ? Frames.Refresh(Snapshot, View, Version)
        : Frames.Changed(Snapshot, View, From, Version, Stations, Areas);

    public static Step Changed(long from, LiveSnapshot snapshot, ScopeView view, IReadOnlyList<StationChange> stations, IReadOnlyList<int> areas) =>
        new(from, snapshot.Version, snapshot, view) { Stations = stations, Areas = areas };

    public static Step Refresh(long version, LiveSnapshot snapshot, ScopeView view) => new(version, version, snapshot, view) { IsRefresh = true };
}
