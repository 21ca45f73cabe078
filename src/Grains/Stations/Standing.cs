using System.Collections.Immutable;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Duty;
using OrleansHub.Grains.Hours;
using OrleansHub.Grains.Kiosks;
using OrleansHub.Grains.Reports;

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
    DeskStanding Desk,
    DateTimeOffset NextChange)
{
    public OpenState Open => Opening.State;

    /// <summary>The newest proof of whatever day, riders' words left aside.</summary>
    public Evidence? Proof { get; init; }

    /// <summary>Whether it should be open and riders say that it is locked.</summary>
    public Doubt Locked { get; init; }

    /// <summary>How many incidents are open: one or none.</summary>
    public int Incidents { get; init; }

    public static Standing At(StationProfile station, ServiceClock clock, StationLine line, DateTimeOffset now)
    {
        var occupancy = Occupancy.At(station, clock, line.Counts, now);
        var kiosks = ImmutableArray.CreateBuilder<KioskStanding>(station.Kiosks.Length);
        foreach (var profile in station.Kiosks)
        {
            kiosks.Add(KioskStanding.At(station, profile, Find(line.Kiosks, profile.Id), line.Desk, clock, now));
        }
        var desk = DeskStanding.At(line.Desk, now);

        // What riders say does not answer what riders say.
        var proof = Evidence.Newer(null, EvidenceKind.Visit, occupancy.LastVisit);
        foreach (var kiosk in kiosks)
        {
            if (!station.IsPrivate(kiosk.Profile)) proof = Evidence.Newer(proof, EvidenceKind.Kiosk, kiosk.LastUse);
        }
        proof = Evidence.Newer(proof, EvidenceKind.Duty, line.Desk.CheckedIn);
        var evidence = Evidence.Newer(proof, EvidenceKind.Report, desk.Reports.Newest(ReportKind.Ok));

        var hours = clock.Schedules.Of(station);
        var opening = hours.At(now);
        var next = Earlier(Earlier(occupancy.NextChange, opening.Until), desk.NextChange);
        foreach (var kiosk in kiosks) next = Earlier(next, kiosk.NextChange);
        var doubt = default(Doubt);
        if (desk.Notice is { } closure) opening = closure.Over(opening, hours);
        else if (opening.State == OpenState.Open)
        {
            doubt = Doubt.At(line.Desk.Reports, ReportKind.Locked, proof?.At, now);
            if (doubt.IsDoubted) opening = opening.Doubted();
            next = Earlier(next, doubt.Until);
        }
        var today = clock.DayOf(now);
        if (evidence?.At > clock.StartOf(today)) next = Earlier(next, clock.EndOf(today));
        else evidence = null;
        return new(opening, occupancy, kiosks.MoveToImmutable(), evidence, desk, next)
        {
            Proof = proof,
            Locked = doubt,
            Incidents = line.Desk.Incidents.Open is null ? 0 : 1,
        };
    }

    static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;

    static KioskState? Find(ImmutableArray<KioskState> kiosks, string id)
    {
        foreach (var kiosk in kiosks)
        {
            if (kiosk.Id == id) return kiosk;
        }
        return null;
    }
}
