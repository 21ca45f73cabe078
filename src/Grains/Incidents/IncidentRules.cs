using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Incidents;

/// <summary>
/// Decides what people must deal with: pure, the same whoever asks, and asking again at the same instant changes nothing. Nothing here runs
/// with a reading: the live city asks where a station's standing has changed, and wakes the station when its book would change.
/// </summary>
public static class IncidentRules
{
    public static IncidentFold Fold(
        StationProfile station, ServiceClock clock, StationLine line, Standing standing, DateTimeOffset now, DateTimeOffset listening)
    {
        var look = new Outlook(station, clock, line, standing, now, listening);
        var folding = new Folding(look);
        foreach (var zone in station.Zones)
        {
            folding.Weigh(IncidentCause.Full, zone.Id, ZoneSigns.Full(look, zone));
            folding.Roll(zone.Id);
            folding.Weigh(IncidentCause.Residual, zone.Id, ZoneSigns.Residual(look, zone, folding.Book.Drifts));
        }
        foreach (var sensor in station.Sensors)
        {
            folding.Weigh(IncidentCause.SensorSilent, sensor.Id, DeviceSigns.Silent(look, sensor));
            folding.Weigh(IncidentCause.SensorImplausible, sensor.Id, DeviceSigns.Implausible(look, sensor));
        }
        foreach (var kiosk in standing.Kiosks)
        {
            folding.Weigh(IncidentCause.KioskOut, kiosk.Profile.Id, DeviceSigns.Out(kiosk));
            folding.Weigh(IncidentCause.KioskOffline, kiosk.Profile.Id, DeviceSigns.Offline(look, kiosk));
        }
        folding.Weigh(IncidentCause.NotOpen, null, PlaceSigns.NotOpen(look));
        folding.Weigh(IncidentCause.Locked, null, PlaceSigns.Locked(look));
        return folding.Done();
    }
}
