using OrleansHub.Web.Live.Snapshots;

namespace OrleansHub.Web.Live.Push;

/// <summary>
/// All who watch one scope, and the version they are at: the last at which something in the scope changed, so that every connection sees
/// a chain without gaps. Guarded by the audience.
/// </summary>
internal sealed class ScopeFeed(Scope scope, ScopeView view, long version)
{
    public Scope Scope => scope;

    public ScopeView View { get; private set; } = view;

    public long Version { get; private set; } = version;

    public List<Mailbox> Mailboxes { get; } = [];

    /// <summary>What the step in hand changes here.</summary>
    public List<StationChange> Stations { get; private set; } = [];

    public List<int> Areas { get; private set; } = [];

    public bool IsTouched => Stations.Count > 0 || Areas.Count > 0;

    /// <summary>The step to a snapshot, with all that was gathered for it.</summary>
    public Step Advance(LiveSnapshot snapshot)
    {
        var step = Step.Changed(Version, snapshot, View, Stations, Areas);
        (Stations, Areas, Version) = ([], [], snapshot.Version);
        return step;
    }

    /// <summary>The whole scope anew, after an import.</summary>
    public Step Rebuild(LiveSnapshot snapshot)
    {
        (View, Version) = (scope.In(snapshot.Plan), snapshot.Version);
        return Step.Rebuild(snapshot, View);
    }

    public Step Refresh(LiveSnapshot snapshot) => Step.Refresh(Version, snapshot, View);
}
