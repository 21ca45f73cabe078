using System.Collections.Immutable;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Hours;
using OrleansHub.Grains.Kiosks;

namespace OrleansHub.Grains.Stations;

/// <summary>
/// How a station stands at an instant: a pure function of its profile, its last line and the clock, so that a silent station grows
/// stale on every screen without a message. It holds until <see cref="NextChange"/>.
/// </summary>
public sealed record Standing(
    Opening Opening,
    Occupancy Occupancy,
    ImmutableArray<KioskStanding> Kiosks,
    Evidence? Evidence,
    DateTimeOffset NextChange)
{
    public OpenState Open => Opening.State;

    public static Standing At(StationProfile station, ServiceClock clock, StationLine line, DateTimeOffset now)
    {
        var occupancy = Occupancy.At(station, clock, line.Counts, now);
        var opening = clock.Schedules.Of(station).At(now);
        var next = occupancy.NextChange < opening.Until ? occupancy.NextChange : opening.Until;
        var kiosks = ImmutableArray.CreateBuilder<KioskStanding>(station.Kiosks.Length);
        foreach (var profile in station.Kiosks)
        {
            var kiosk = KioskStanding.At(profile, Find(line.Kiosks, profile.Id), now);
            if (kiosk.NextChange < next) next = kiosk.NextChange;
            kiosks.Add(kiosk);
        }
        return new(opening, occupancy, kiosks.MoveToImmutable(), NewestToday(clock, occupancy, kiosks, now), next);
    }

    static Evidence? NewestToday(ServiceClock clock, Occupancy occupancy, IEnumerable<KioskStanding> kiosks, DateTimeOffset now)
    {
        Evidence? newest = occupancy.LastVisit is { } visit ? new(EvidenceKind.Visit, visit) : null;
        foreach (var kiosk in kiosks)
        {
            if (kiosk.LastUse is { } use && (newest is null || use > newest.At)) newest = new(EvidenceKind.Kiosk, use);
        }
        return newest is not null && newest.At > clock.StartOf(clock.DayOf(now)) ? newest : null;
    }

    static KioskState? Find(ImmutableArray<KioskState> kiosks, string id)
    {
        foreach (var kiosk in kiosks)
        {
            if (kiosk.Id == id) return kiosk;
        }
        return null;
    }
}
