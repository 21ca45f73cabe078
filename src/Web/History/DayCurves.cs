using System.Collections.Concurrent;
using OrleansHub.Grains.History;
using OrleansHub.Grains.Hours;
using OrleansHub.Silo.History;
using OrleansHub.Web.Live.Snapshots;

namespace OrleansHub.Web.History;

/// <summary>Today's curve of a station, and the usual one of such a day. The usual one is kept for a while: only days that are over are in it.</summary>
internal sealed class DayCurves(PublicHistory history)
{
    const int MostDays = 8;

    // Kinds of days come seldom: before Spring Festival the last holidays were in October.
    const int LookBack = 120;

    // A station that has never been counted is not asked for each day of a season.
    const int MostTries = 24;

    const int MostKept = 20_000;
    static readonly TimeSpan Keep = TimeSpan.FromMinutes(10);

    // History that is being written in after a first import shows up soon.
    static readonly TimeSpan KeepNone = TimeSpan.FromSeconds(30);

    readonly ConcurrentDictionary<string, Kept> kept = new();

    /// <summary>No numbers where only levels are published, and of a station without a counter.</summary>
    public async Task<DayCurve> Of(LiveSnapshot snapshot, int station, bool forStaff = false)
    {
        var zones = CountedZones(snapshot, station);
        var (clock, now) = (snapshot.Plan.Clock, history.Now);
        var day = clock.DayOf(now);
        var kind = CalendarOf(snapshot).KindOf(day);
        if (!forStaff && !history.IsPublished || zones.Length == 0) return new(day, kind, [], null, null, []);
        var quarters = await history.Read(snapshot, station, clock.StartOf(day), now, Step.Quarter, forStaff);
        var events = history.Events(snapshot.Plan.Stations[station].Id, clock.StartOf(day), clock.EndOf(day), forStaff);
        return new(day, kind, quarters, HalfHours.Of(quarters, zones, clock, day, now), await Usual(snapshot, station, zones, day, kind), events);
    }

    // Only asked for those who may see numbers.
    async Task<UsualDay?> Usual(LiveSnapshot snapshot, int station, string[] zones, DateOnly today, DayKind kind)
    {
        var (id, now) = (snapshot.Plan.Stations[station].Id, history.Now);
        if (kept.TryGetValue(id, out var known) && known.Day == today && ReferenceEquals(known.Plan, snapshot.Plan) && now < known.Until) return known.Usual;
        var usual = UsualDay.Of(kind, await LastDays(snapshot, station, zones, today, kind));
        if (kept.Count >= MostKept) kept.Clear();
        kept[id] = new(snapshot.Plan, today, now + (usual is null ? KeepNone : Keep), usual);
        return usual;
    }

    async Task<List<double?[]>> LastDays(LiveSnapshot snapshot, int station, string[] zones, DateOnly today, DayKind kind)
    {
        var (clock, calendar) = (snapshot.Plan.Clock, CalendarOf(snapshot));
        var days = new List<double?[]>();
        var tries = 0;
        for (var back = 1; back <= LookBack && days.Count < MostDays && tries < MostTries; back++)
        {
            var day = today.AddDays(-back);
            if (calendar.KindOf(day) != kind) continue;
            tries++;
            var end = clock.EndOf(day);
            var halfHours = HalfHours.Of(await history.Read(snapshot, station, clock.StartOf(day), end, Step.Quarter, forStaff: true), zones, clock, day, end);
            if (halfHours.Any(people => people is not null)) days.Add(halfHours);
        }
        return days;
    }

    static string[] CountedZones(LiveSnapshot snapshot, int station)
    {
        var profile = snapshot.Plan.Stations[station];
        return [.. profile.Zones.Where(zone => !zone.Private && profile.Sensors.Any(sensor => sensor.Zone == zone.Id)).Select(zone => zone.Id)];
    }

    static ChineseCalendar CalendarOf(LiveSnapshot snapshot) => snapshot.Plan.City.Calendar;

    sealed record Kept(CityPlan Plan, DateOnly Day, DateTimeOffset Until, UsualDay? Usual);
}

/// <summary>A day of a station so far: by quarters and zones, by half hours as a whole, how such a day usually goes, and what staff did.</summary>
internal sealed record DayCurve(DateOnly Day, DayKind Kind, IReadOnlyList<HistorySpan> Quarters, double?[]? HalfHours, UsualDay? Usual, IReadOnlyList<DayEvent> Events);
