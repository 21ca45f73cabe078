using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Hours;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Incidents;

/// <summary>All the rules may look at. <paramref name="Listening"/> is since when the hub hears its devices.</summary>
internal readonly record struct Outlook(
    StationProfile Station, ServiceClock Clock, StationLine Line, Standing Standing, DateTimeOffset Now, DateTimeOffset Listening)
{
    /// <summary>Closed by notice: what does not work then is nobody's haste.</summary>
    public bool IsClosedByNotice => Standing.Desk.Notice is not null;

    /// <summary>Whether a zone is closed by its hours or by notice; where nobody wrote hours it is not.</summary>
    public bool IsShut(string zone)
    {
        if (IsClosedByNotice) return true;
        for (var i = 0; i < Station.Zones.Length; i++)
        {
            if (Station.Zones[i].Id == zone) return Standing.Opening.Zones[i].State == OpenState.Closed;
        }
        return false;
    }

    /// <summary>Since when a timetable says that it is open, as far as can be told: what is switched on in the morning may take its time.</summary>
    public DateTimeOffset OpenSince(string? hours) => Clock.Schedules.Find(hours)?.StretchAt(Now).From ?? DateTimeOffset.MinValue;

    /// <summary>Whether the city file still knows what a cause is about.</summary>
    public bool Has(IncidentCause cause, string? subject) => subject is null || cause switch
    {
        IncidentCause.Full or IncidentCause.Residual => Station.FindZone(subject) is not null,
        IncidentCause.SensorSilent or IncidentCause.SensorImplausible => Station.FindSensor(subject) is not null,
        _ => Station.FindKiosk(subject) is not null,
    };

    public IncidentLevel LevelOf(Incident incident) => Climb.Of(incident, Clock.Schedules.Of(Station), Now).Level;

    public static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
