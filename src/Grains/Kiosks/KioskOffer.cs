using System.Collections.Immutable;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Duty;
using OrleansHub.Grains.Hours;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Kiosks;

/// <summary>
/// When a kiosk is offered: by its own hours, else those of its zone, else the station's, and not while the station is closed by notice.
/// Where nobody wrote hours it is offered always.
/// </summary>
readonly struct KioskOffer(StationProfile station, KioskProfile kiosk, ServiceClock clock, Desk desk)
{
    readonly Schedule? _schedule = clock.Schedules.Find(kiosk.Hours ?? (kiosk.Zone is { } zone ? station.FindZone(zone)?.Hours : null) ?? station.Hours);

    public ImmutableArray<PlannedWork> Work { get; } = desk.FindLog(kiosk.Id)?.Work ?? [];

    public ServiceClock Clock { get; } = clock;

    /// <summary>The work that is on, or null.</summary>
    public PlannedWork? WorkAt(DateTimeOffset at)
    {
        foreach (var work in Work)
        {
            if (work.IsOn(at)) return work;
        }
        return null;
    }

    public bool IsOffered(DateTimeOffset at) =>
        desk.Closure?.IsOn(at) != true && (_schedule is null || _schedule.StateAt(at) == OpenState.Open);

    /// <summary>The first instant after this one at which hours, notice or work may change.</summary>
    public DateTimeOffset NextChange(DateTimeOffset at)
    {
        var next = _schedule?.NextChange(at) ?? DateTimeOffset.MaxValue;
        if (desk.Closure is { } closure)
        {
            next = Sooner(next, closure.From, at);
            if (closure.Until is { } until) next = Sooner(next, until, at);
        }
        foreach (var work in Work) next = Sooner(Sooner(next, work.From, at), work.Until, at);
        return next;
    }

    static DateTimeOffset Sooner(DateTimeOffset next, DateTimeOffset candidate, DateTimeOffset after) =>
        candidate > after && candidate < next ? candidate : next;
}
