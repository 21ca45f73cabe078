using System.Collections.Immutable;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Duty;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Kiosks;

/// <summary>What can be said of a kiosk at an instant. A kiosk that has missed two heartbeats is unknown, never available.</summary>
/// <param name="Offered">Whether people can get at it, by its hours and the station's notices. The machine may speak all night behind a locked door.</param>
/// <param name="Work">The announced work that is on.</param>
public sealed record KioskStanding(
    KioskProfile Profile,
    KioskStatus Status,
    ImmutableDictionary<string, FunctionStatus> Functions,
    ImmutableArray<string> Faults,
    string? Screen,
    DateTimeOffset? AsOf,
    DateTimeOffset? LastUse,
    bool Offered,
    PlannedWork? Work,
    Availability Availability,
    DateTimeOffset NextChange)
{
    public static KioskStanding At(StationProfile station, KioskProfile kiosk, KioskState? state, Desk desk, ServiceClock clock, DateTimeOffset now)
    {
        var offer = new KioskOffer(station, kiosk, clock, desk);
        var heard = state is not null && now < SilentAt(kiosk, state) ? state : null;
        var work = offer.WorkAt(now);
        // Whatever the machine says: those who work on it know better.
        var status = work is not null ? KioskStatus.Planned : heard is null ? KioskStatus.Unknown : StatusBy(kiosk, heard);
        var availability = state is null ? default : Uptime.Over(kiosk, state, desk.FindLog(kiosk.Id)?.Days ?? [], offer, now);

        var next = offer.NextChange(now);
        if (heard is not null && SilentAt(kiosk, heard) < next) next = SilentAt(kiosk, heard);
        // A day leaves the window of the availability.
        if (availability.Available is not null && clock.EndOf(clock.DayOf(now)) is var end && end < next) next = end;
        return new(
            kiosk, status, FunctionsBy(kiosk, status, heard), heard?.Faults ?? [], heard?.Screen, state?.AsOf, state?.LastUse,
            offer.IsOffered(now), work, availability, next);
    }

    /// <summary>What a heartbeat says of the machine as a whole: with some functions out it works partly, with all of them out not at all.</summary>
    internal static KioskStatus StatusBy(KioskProfile kiosk, KioskState state)
    {
        if (state.Status is not (KioskStatus.Available or KioskStatus.InUse) || state.Functions.IsEmpty) return state.Status;
        var broken = kiosk.Functions.Count(function => state.Functions.GetValueOrDefault(function) == FunctionStatus.Out);
        return broken == 0 ? state.Status : broken < kiosk.Functions.Length ? KioskStatus.Partly : KioskStatus.OutOfOrder;
    }

    internal static DateTimeOffset SilentAt(KioskProfile kiosk, KioskState state) => state.AsOf + 2 * kiosk.Every;

    static ImmutableDictionary<string, FunctionStatus> FunctionsBy(KioskProfile kiosk, KioskStatus status, KioskState? heard)
    {
        var all = status switch
        {
            KioskStatus.Available or KioskStatus.InUse or KioskStatus.Partly => FunctionStatus.Available,
            KioskStatus.Unknown => FunctionStatus.Unknown,
            _ => FunctionStatus.Out,
        };
        var functions = ImmutableDictionary<string, FunctionStatus>.Empty;
        foreach (var name in kiosk.Functions)
        {
            var own = all == FunctionStatus.Available && heard!.Functions.TryGetValue(name, out var said) ? said : all;
            functions = functions.SetItem(name, own);
        }
        return functions;
    }
}
