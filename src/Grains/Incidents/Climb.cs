using OrleansHub.Grains.Hours;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Incidents;

/// <summary>
/// How far an incident has climbed because nobody did what was due: a pure function of the clock, so that no timer, restart or write is
/// behind it. Each step counts from the last, and what is not urgent climbs while the station is open, not at night.
/// </summary>
/// <param name="Next">When it climbs next; null at the top.</param>
public readonly record struct Climb(IncidentLevel Level, DateTimeOffset? Next)
{
    static readonly TimeSpan[] UnseenUrgent = [TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(20), TimeSpan.FromHours(1)];
    static readonly TimeSpan[] UnseenSoon = [TimeSpan.FromHours(2), TimeSpan.FromHours(6), TimeSpan.FromHours(24)];
    static readonly TimeSpan[] UnseenPlain = [TimeSpan.FromHours(24), TimeSpan.FromHours(72)];
    static readonly TimeSpan[] UndoneUrgent = [TimeSpan.FromHours(1), TimeSpan.FromHours(2), TimeSpan.FromHours(8)];
    static readonly TimeSpan[] UndoneSoon = [TimeSpan.FromHours(8), TimeSpan.FromHours(24), TimeSpan.FromHours(48)];
    static readonly TimeSpan[] UndonePlain = [TimeSpan.FromHours(72), TimeSpan.FromHours(168)];
    // A whistle is the street's: it begins there, and who does not come by the time named is the district's.
    static readonly TimeSpan[] Absent = [TimeSpan.Zero, TimeSpan.FromHours(4)];
    static readonly TimeSpan[] Unmended = [TimeSpan.FromHours(24), TimeSpan.FromHours(48)];

    /// <summary>People who have just come to work need some time.</summary>
    static readonly TimeSpan Morning = TimeSpan.FromMinutes(30);

    public static Climb Of(Incident incident, StationHours hours, DateTimeOffset now)
    {
        var isUrgent = incident.Urgency == Urgency.Urgent;
        var (level, at, steps) = incident.State switch
        {
            IncidentState.Raised => (IncidentLevel.Station, incident.AlertedAt, Pick(incident.Urgency, UnseenPlain, UnseenSoon, UnseenUrgent)),
            IncidentState.Acknowledged => (IncidentLevel.Station, Later(incident.AcknowledgedAt, incident.AlertedAt), Pick(incident.Urgency, UndonePlain, UndoneSoon, UndoneUrgent)),
            IncidentState.Whistled => (IncidentLevel.Street, incident.Due ?? incident.AlertedAt, Absent),
            IncidentState.Arrived => (IncidentLevel.Street, incident.ArrivedAt ?? incident.AlertedAt, Unmended),
            _ => (incident.Reached, now, []),
        };
        foreach (var step in steps)
        {
            at += step;
            // The time of a whistle was named by a person, who knows when the department works.
            if (!isUrgent && incident.State != IncidentState.Whistled) at = Awake(hours, at);
            if (at > now) return new(level, at);
            level++;
        }
        return new(level, null);
    }

    static DateTimeOffset Awake(StationHours hours, DateTimeOffset at)
    {
        if (hours.StateAt(at) != OpenState.Closed) return at;
        return hours.Ahead(at).NextChange is { } opens ? opens + Morning : at;
    }

    static TimeSpan[] Pick(Urgency urgency, TimeSpan[] plain, TimeSpan[] soon, TimeSpan[] urgent) => urgency switch
    {
        Urgency.Urgent => urgent,
        Urgency.Soon => soon,
        _ => plain,
    };

    static DateTimeOffset Later(DateTimeOffset? a, DateTimeOffset b) => a > b ? a.Value : b;
}
