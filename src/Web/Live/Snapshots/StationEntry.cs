using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Web.Live.Snapshots;

/// <summary>One station in a snapshot: the facts it last told, and everything a reader needs of it, ready to be sent.</summary>
/// <param name="Growth">By how many people it grew in the quarter of an hour before it was last looked at.</param>
internal sealed record StationEntry(StationLine Line, StationText Text, Summary Share, OpenState Open, long Version, DateTimeOffset NextChange, int Growth);
