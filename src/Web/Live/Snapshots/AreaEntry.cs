using OrleansHub.Grains.Areas;

namespace OrleansHub.Web.Live.Snapshots;

/// <summary>The sum of one area in a snapshot, and its JSON as a hub message carries it.</summary>
internal sealed record AreaEntry(Summary Summary, byte[] Member);
