using OrleansHub.Grains.Areas;

namespace OrleansHub.Web.Live.Snapshots;

/// <summary>The sum of one area in a snapshot, and its JSON as a hub message carries it.</summary>
internal sealed record AreaEntry(Summary Summary, byte[] Member)
{
    /// <summary>The same for who does not know the areas yet: <c>{"name":{…},"parent":"3417","code":"341702","summary":{…}}</c>.</summary>
    public byte[] Named(AreaPlan plan) => [.. plan.Head, .. Member.AsSpan(1)];
}
