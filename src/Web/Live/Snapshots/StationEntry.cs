using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Incidents;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Web.Live.Snapshots;

/// <summary>One station in a snapshot: the facts it last told, and how they read at an instant.</summary>
internal sealed class StationEntry
{
    public required StationLine Line { get; init; }

    /// <summary>The instant at which it was last looked at; what is said here holds until <see cref="NextChange"/>.</summary>
    public required DateTimeOffset At { get; init; }

    public required DateTimeOffset NextChange { get; init; }

    public required long Version { get; init; }

    /// <summary>What it adds to the sum of each area around it.</summary>
    public required Summary Share { get; init; }

    public required OpenState Open { get; init; }

    /// <summary>By how many people it grew in the quarter of an hour before it was last looked at.</summary>
    public required int Growth { get; init; }

    /// <summary>How far its open incident has climbed; null when none is open.</summary>
    public IncidentLevel? Level { get; init; }

    /// <summary>Whether a newer line says nothing that is not known: then every text stays as it is until the next change.</summary>
    public bool Knows(StationLine line) => line with { Version = Line.Version } == Line;
}
