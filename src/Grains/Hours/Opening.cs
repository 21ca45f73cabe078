using System.Collections.Immutable;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Hours;

/// <summary>What the timetables say of a station, true until <see cref="Until"/>.</summary>
/// <param name="NextChange">When <paramref name="State"/> changes next; null when no change is in sight.</param>
/// <param name="Staffed">Whether somebody is on duty; null when nobody said.</param>
/// <param name="Zones">The zones in the order of the profile.</param>
public sealed record Opening(
    DateTimeOffset From, DateTimeOffset Until, OpenState State, DateTimeOffset? NextChange, bool? Staffed, ImmutableArray<ZoneOpening> Zones)
{
    /// <summary>The same, but whether what should be open is open nobody knows.</summary>
    internal Opening Doubted() => this with
    {
        State = Doubted(State),
        Zones = [.. Zones.Select(zone => zone with { State = Doubted(zone.State) })],
    };

    static OpenState Doubted(OpenState state) => state == OpenState.Open ? OpenState.Unknown : state;
}

/// <summary>What the timetable of a zone says.</summary>
public readonly record struct ZoneOpening(OpenState State, DateTimeOffset? NextChange);
