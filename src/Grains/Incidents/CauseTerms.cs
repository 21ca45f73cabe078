namespace OrleansHub.Grains.Incidents;

/// <summary>The terms of each cause: the one table of delays, so that a city's noise is tuned in one place.</summary>
public static class CauseTerms
{
    public static Urgency Urgency(this IncidentCause cause) => cause switch
    {
        IncidentCause.Full or IncidentCause.NotOpen or IncidentCause.Locked => Incidents.Urgency.Urgent,
        IncidentCause.SensorSilent or IncidentCause.KioskOut or IncidentCause.KioskOffline => Incidents.Urgency.Soon,
        _ => Incidents.Urgency.Plain,
    };

    /// <summary>How long it must last before it raises anything. A silence is at least six intervals of the device besides.</summary>
    public static TimeSpan Delay(this IncidentCause cause) => cause switch
    {
        IncidentCause.Full or IncidentCause.SensorSilent or IncidentCause.KioskOffline => TimeSpan.FromMinutes(10),
        IncidentCause.KioskOut or IncidentCause.Locked => TimeSpan.FromMinutes(5),
        IncidentCause.NotOpen => TimeSpan.FromMinutes(30),
        _ => TimeSpan.Zero,
    };

    /// <summary>How long it must be gone before it is over; coming back within it, it never went.</summary>
    public static TimeSpan Settles(this IncidentCause cause) => cause switch
    {
        IncidentCause.Full or IncidentCause.KioskOut => TimeSpan.FromMinutes(5),
        IncidentCause.SensorSilent or IncidentCause.KioskOffline => TimeSpan.FromMinutes(2),
        _ => TimeSpan.Zero,
    };

    /// <summary>
    /// How long a cause that still stands is not raised again after a person has resolved it: a shift, so that the next one hears of it. A
    /// door that drifts is measured once a day and mended within a week.
    /// </summary>
    public static TimeSpan Answered(this IncidentCause cause) => cause switch
    {
        IncidentCause.Full or IncidentCause.Locked => TimeSpan.FromHours(1),
        IncidentCause.Residual => TimeSpan.FromDays(7),
        _ => TimeSpan.FromHours(8),
    };
}
