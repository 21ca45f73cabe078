using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Kiosks;
using OrleansHub.Grains.Reports;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Incidents;

/// <summary>Whether the place is open as it promised, and whether riders could get in.</summary>
internal static class PlaceSigns
{
    public static Sign NotOpen(in Outlook look)
    {
        if (look.IsClosedByNotice || Promise.At(look.Station, look.Clock, look.Now) is not { } promise) return Sign.Gone;
        if (promise.IsProvenBy(look.Standing.Proof?.At, look.Line.Desk.CheckedIn)) return Sign.Gone;
        if (!CanProve(look)) return Sign.Unclear;
        var since = promise.From;
        // Reopened after a notice, or not heard until now: from then on.
        if (look.Line.Desk.Closure?.Until is { } reopened && reopened <= look.Now) since = Outlook.Later(since, reopened);
        var due = Outlook.Later(since, look.Listening) + IncidentCause.NotOpen.Delay();
        return Sign.From(since, due, new() { PromisedFrom = promise.From, PromisedUntil = promise.Until, Extended = promise.Extended });
    }

    /// <summary>
    /// Riders say so, nothing newer proves the contrary, and by its hours it is open. Two voices are believed at once; one may be a mistake,
    /// so somebody has some minutes to come in.
    /// </summary>
    public static Sign Locked(in Outlook look)
    {
        if (look.IsClosedByNotice || !look.Standing.Locked.IsDoubted) return Sign.Gone;
        var (first, second, voices) = (DateTimeOffset.MaxValue, DateTimeOffset.MaxValue, 0);
        foreach (var report in look.Line.Desk.Reports)
        {
            if (report.Kind != ReportKind.Locked || report.At <= look.Standing.Proof?.At || !report.IsFresh(look.Now)) continue;
            voices++;
            if (report.At < first) (first, second) = (report.At, first);
            else if (report.At < second) second = report.At;
        }
        var due = first + IncidentCause.Locked.Delay();
        return voices == 0 ? Sign.Gone : Sign.From(first, second < due ? second : due, new() { Reports = voices });
    }

    // Without anything that could tell, silence says nothing: somebody who is due to check in, a counter or a kiosk that is heard.
    static bool CanProve(in Outlook look)
    {
        if (look.Station.StaffedHours is not null) return true;
        foreach (var sensor in look.Standing.Occupancy.Sensors)
        {
            if (sensor.Type == SensorType.Line && sensor.Freshness != Freshness.Unknown && look.Station.FindZone(sensor.Zone) is { Private: false }) return true;
        }
        foreach (var kiosk in look.Standing.Kiosks)
        {
            if (kiosk.Status != KioskStatus.Unknown && !look.Station.IsPrivate(kiosk.Profile)) return true;
        }
        return false;
    }
}
