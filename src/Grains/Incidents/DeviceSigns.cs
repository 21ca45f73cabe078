using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Kiosks;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Incidents;

/// <summary>Sensors and kiosks that say nothing, or that something is wrong. A device that has never spoken is not installed yet: no incident.</summary>
internal static class DeviceSigns
{
    const int IntervalsOfSilence = 6;

    /// <summary>At night the counter of a hall that is shut may be off; once it is an incident it stays one over night.</summary>
    public static Sign Silent(in Outlook look, SensorProfile sensor)
    {
        if (Find(look, sensor.Id) is not { AsOf: { } heard } health) return Sign.Gone;
        if (health.Freshness == Freshness.Live) return Sign.Gone;
        var quiet = look.IsShut(sensor.Zone);
        var since = quiet ? heard : Heard(look, heard, look.Station.FindZone(sensor.Zone)?.Hours ?? look.Station.Hours);
        return Sign.From(heard, since + Patience(IncidentCause.SensorSilent, sensor.Every), new() { EverySeconds = sensor.EverySeconds }, quiet);
    }

    public static Sign Implausible(in Outlook look, SensorProfile sensor)
    {
        // What a counter of a private zone saw is not told, not even that it cannot be true.
        if (look.Station.FindZone(sensor.Zone) is not { Private: false } || Find(look, sensor.Id) is not { Implausible: true, AsOf: { } heard }) return Sign.Gone;
        return Sign.From(heard, heard, IncidentFacts.None);
    }

    public static Sign Out(KioskStanding kiosk)
    {
        if (kiosk.Work is not null) return Sign.Gone;
        switch (kiosk.Status)
        {
            case KioskStatus.Unknown: return Sign.Unclear;
            case KioskStatus.OutOfOrder or KioskStatus.Blocked or KioskStatus.Partly: break;
            default: return Sign.Gone;
        }
        var broken = 0;
        foreach (var function in kiosk.Profile.Functions)
        {
            if (kiosk.Functions.GetValueOrDefault(function) == FunctionStatus.Out) broken++;
        }
        var sign = Sign.Now(new() { Status = kiosk.Status, FunctionsOut = broken, Functions = kiosk.Profile.Functions.Length });
        return kiosk.Offered ? sign : sign with { Quiet = true };
    }

    public static Sign Offline(in Outlook look, KioskStanding kiosk)
    {
        if (kiosk.Work is not null || kiosk.AsOf is not { } heard) return Sign.Gone;
        if (kiosk.Status != KioskStatus.Unknown || look.Now < heard + 2 * kiosk.Profile.Every) return Sign.Gone;
        var hours = kiosk.Profile.Hours ?? (kiosk.Profile.Zone is { } zone ? look.Station.FindZone(zone)?.Hours : null) ?? look.Station.Hours;
        var since = kiosk.Offered ? Heard(look, heard, hours) : heard;
        return Sign.From(heard, since + Patience(IncidentCause.KioskOffline, kiosk.Profile.Every), new() { EverySeconds = kiosk.Profile.EverySeconds }, !kiosk.Offered);
    }

    // Silence counts while somebody listens and the place is open.
    static DateTimeOffset Heard(in Outlook look, DateTimeOffset heard, string? hours) =>
        Outlook.Later(Outlook.Later(heard, look.Listening), look.OpenSince(hours));

    static TimeSpan Patience(IncidentCause cause, TimeSpan every) =>
        every * IntervalsOfSilence > cause.Delay() ? every * IntervalsOfSilence : cause.Delay();

    static SensorHealth? Find(in Outlook look, string sensor)
    {
        foreach (var health in look.Standing.Occupancy.Sensors)
        {
            if (health.Id == sensor) return health;
        }
        return null;
    }
}
