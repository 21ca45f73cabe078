using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Web.Live.Snapshots;

/// <summary>One station in a snapshot: the facts it last told, and everything a reader needs of it, ready to be sent.</summary>
internal sealed record StationEntry(StationLine Line, StationText Text, Summary Share, OpenState Open, long Version, DateTimeOffset NextChange);
