using System.Text.Json.Serialization;
using OrleansHub.Grains.Hours;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Duty;

/// <summary>A station closed for a time, whatever its hours say. It ends by itself at <paramref name="Until"/>; without one, when somebody reopens.</summary>
[GenerateSerializer, Alias("closure"), Immutable]
public sealed record Closure(
    [property: Id(0), JsonPropertyName("f")] DateTimeOffset From,
    [property: Id(1), JsonPropertyName("u")] DateTimeOffset? Until,
    [property: Id(2), JsonPropertyName("r")] string Reason)
{
    public bool IsOn(DateTimeOffset now) => now >= From && (Until is not { } until || now < until);

    /// <summary>What becomes of the timetable while this is on: all is closed, until the closure ends or what opens after it does.</summary>
    internal Opening Over(Opening scheduled, StationHours hours)
    {
        var then = Until is { } until ? hours.Ahead(until) : null;
        return scheduled with
        {
            State = OpenState.Closed,
            NextChange = Reopens(then?.State, then?.NextChange),
            Staffed = null,
            Zones = [.. scheduled.Zones.Select((_, i) => new ZoneOpening(OpenState.Closed, Reopens(then?.Zones[i].State, then?.Zones[i].NextChange)))],
        };
    }

    /// <summary>The same for one timetable; null is one that nobody knows.</summary>
    public ZoneOpening Over(Schedule? schedule) => new(
        OpenState.Closed, Until is { } until ? Reopens(schedule is null ? OpenState.Unknown : schedule.StateAt(until), schedule?.NextChange(until)) : null);

    DateTimeOffset? Reopens(OpenState? then, DateTimeOffset? next) => then is null or OpenState.Closed ? next : Until;
}
