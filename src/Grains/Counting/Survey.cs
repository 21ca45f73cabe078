using System.Collections.Immutable;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Counting;

/// <summary>Reads an <see cref="Counting.Occupancy"/> off settled counts.</summary>
readonly struct Survey(StationProfile station, Ledger ledger)
{
    public Occupancy Occupancy(Level before)
    {
        var zones = ImmutableArray.CreateBuilder<ZoneOccupancy>(station.Zones.Length);
        var sum = new Room.Sum(station);
        var freshness = Freshness.Live;
        DateTimeOffset? asOf = null;
        foreach (var profile in station.Zones)
        {
            var zone = Zone(profile);
            zones.Add(zone);
            if (!Room.IsCounted(station, profile)) continue;
            sum.Add(zone.People, zone.Capacity);
            if (zone.People is not null && zone.Freshness < freshness) freshness = zone.Freshness;
            if (asOf is null || zone.AsOf > asOf) asOf = zone.AsOf;
        }
        var sensors = ImmutableArray.CreateBuilder<SensorHealth>(station.Sensors.Length);
        for (var i = 0; i < station.Sensors.Length; i++) sensors.Add(Sensor(station.Sensors[i], i));
        return new(
            sum.People, sum.Capacity, Crowding.Of(sum.People, sum.Capacity, before), sum.Known == 0 ? Freshness.Unknown : freshness, asOf,
            VisitsToday(), ledger.LastVisit == 0 ? null : Instant(ledger.LastVisit), zones.MoveToImmutable(), sensors.MoveToImmutable(),
            sum.Known, sum.Counted, NextChange(), ledger.Extended);
    }

    ZoneOccupancy Zone(ZoneProfile profile)
    {
        var zone = ledger.FindZone(profile.Id);
        var seen = 0L;
        for (var i = 0; i < station.Sensors.Length; i++)
        {
            var sensor = station.Sensors[i];
            if (sensor.Zone == profile.Id && ledger.Sensor(sensor.Id, i) is { At: not 0 } count) seen = Math.Max(seen, count.Seen);
        }
        var freshness = Silence.Of(station, profile.Id, ledger.Sensors, ledger.Now);
        int? people = freshness == Freshness.Unknown ? null : zone?.People ?? 0;
        var room = Room.Of(station, profile);
        return new(
            profile.Id, people, room, Crowding.Of(people, room, (Level)(zone?.Level ?? 0)), freshness, seen == 0 ? null : Instant(seen),
            Last15(zone?.In, zone?.InBefore), Last15(zone?.Out, zone?.OutBefore), zone?.Residual, zone?.Raw ?? 0);
    }

    int Last15(long? open, long? before)
    {
        var left = 1 - (ledger.Now - Quarters.StartOf(ledger.Quarter)) / (double)Quarters.Ms;
        return (int)Math.Clamp((open ?? 0) + Math.Round((before ?? 0) * Math.Max(0, left)), 0, int.MaxValue);
    }

    SensorHealth Sensor(SensorProfile profile, int place)
    {
        var count = ledger.Sensor(profile.Id, place);
        return new(
            profile.Id, profile.Zone, profile.Type, Silence.Of(profile, count, ledger.Now), count is { At: not 0 } heard ? Instant(heard.Seen) : null,
            count?.SkewSeconds, count?.Implausible ?? false, count?.Resets ?? 0, count?.Wraps ?? 0, count?.Quarantined ?? 0);
    }

    int VisitsToday()
    {
        var sum = 0L;
        for (var i = 0; i < station.Sensors.Length; i++)
        {
            var sensor = station.Sensors[i];
            if (station.FindZone(sensor.Zone) is { Private: false }) sum += ledger.Sensor(sensor.Id, i)?.DayIn ?? 0;
        }
        return (int)Math.Min(sum, int.MaxValue);
    }

    DateTimeOffset NextChange()
    {
        var next = long.MaxValue;
        for (var i = 0; i < station.Sensors.Length; i++)
        {
            var profile = station.Sensors[i];
            if (ledger.Sensor(profile.Id, i) is not { } count) continue;
            if (Silence.StaleAt(profile, count) is var stale && stale > ledger.Now) next = Math.Min(next, stale);
            else if (Silence.UnknownAt(profile, count) is var unknown && unknown > ledger.Now) next = Math.Min(next, unknown);
            var endsWithTheDay = count.Implausible || count.DayIn != 0 || count.DayOut != 0 || ledger.Today.IsToldBy(count.At);
            if (endsWithTheDay) next = Math.Min(next, ledger.Today.End);
        }
        foreach (var zone in ledger.Zones)
        {
            if (zone.Raw != 0) next = Math.Min(next, ledger.Today.End);
            if (zone.Raw > 0 && ledger.HasDwell(zone.Id)) next = Math.Min(next, Dwell.ExpiresAt(zone, ledger.Now));
        }
        return next == long.MaxValue ? DateTimeOffset.MaxValue : Instant(next);
    }

    static DateTimeOffset Instant(long ms) => DateTimeOffset.FromUnixTimeMilliseconds(ms);
}
