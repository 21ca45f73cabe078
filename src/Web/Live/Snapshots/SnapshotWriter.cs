using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Incidents;
using OrleansHub.Grains.Stations;
using OrleansHub.Web.Incidents;

namespace OrleansHub.Web.Live.Snapshots;

/// <summary>
/// Makes each snapshot from the one before: lines that arrived, entries that the clock alone changes, an import. The only writer; not
/// safe to share. The cost of a step is what changed, not what there is.
/// </summary>
internal sealed class SnapshotWriter
{
    readonly PublicCounts _counts;
    readonly TimeProvider _time;
    DueTimes _due = new(0);
    LiveSnapshot _current;

    public SnapshotWriter(string epoch, City city, PublicCounts counts, TimeProvider time)
    {
        (_counts, _time) = (counts, time);
        var none = new CityPlan(City.None);
        _current = new()
        {
            Epoch = epoch,
            Version = 0,
            AsOf = time.GetUtcNow(),
            MadeAt = time.GetTimestamp(),
            Plan = none,
            Stations = StationTable.From([], new(none, counts)),
            Open = StationSet.Of(0, _ => false),
            Areas = [],
        };
        Rebuild(city, time.GetUtcNow());
    }

    public LiveSnapshot Current => _current;

    /// <summary>Asked with every look at a station; null where nobody deals with incidents.</summary>
    public IncidentWatch? Incidents { get; init; }

    /// <summary>When the clock alone changes something next.</summary>
    public DateTimeOffset NextChange => _due.Next;

    /// <summary>Brings the snapshot up to <paramref name="now"/>; the one before is returned unchanged when nothing a reader sees has changed.</summary>
    public LiveSnapshot Advance(City city, IEnumerable<StationLine> lines, DateTimeOffset now)
    {
        if (!ReferenceEquals(city, _current.Plan.City)) Rebuild(city, now);
        var newest = Newest(lines);
        foreach (var station in _due.Take(now)) newest.TryAdd(station, _current.Stations[station].Line);
        if (newest.Count > 0) Step(newest, now);
        return _current;
    }

    Dictionary<int, StationLine> Newest(IEnumerable<StationLine> lines)
    {
        var newest = new Dictionary<int, StationLine>();
        foreach (var line in lines)
        {
            var station = _current.Plan.FindStation(line.Id);
            if (station < 0) continue;
            var known = newest.GetValueOrDefault(station) ?? _current.Stations[station].Line;
            if (line.Version > known.Version) newest[station] = line;
        }
        return newest;
    }

    void Step(Dictionary<int, StationLine> lines, DateTimeOffset now)
    {
        // Versions count changed stations, so that a long step can be told in parts that have versions of their own.
        var version = _current.Version + lines.Count;
        var stations = _current.Stations.Change();
        var sums = new Dictionary<int, Summary>();
        var flips = new List<int>();
        var seen = false;
        foreach (var (station, line) in lines)
        {
            var before = stations[station];
            if (now < before.NextChange && before.Knows(line)) continue;
            var after = Evaluate(_current.Plan, station, line, version, now);
            stations[station] = after;
            seen = true;
            if ((after.Open == OpenState.Open) != (before.Open == OpenState.Open)) flips.Add(station);
            if (after.Share == before.Share) continue;
            foreach (var area in _current.Plan.Lineage(station))
            {
                sums[area] = sums.GetValueOrDefault(area) + (after.Share - before.Share);
            }
        }
        if (seen) _current = _current.Next(version, now, _time.GetTimestamp(), _current.Plan, stations.Done(), _current.Open.Toggle(flips), Add(sums));
    }

    StationEntry Evaluate(CityPlan plan, int station, StationLine line, long version, DateTimeOffset now)
    {
        var profile = plan.Stations[station];
        var standing = Standing.At(profile, plan.Clock, line, now);
        var next = standing.NextChange;
        if (Incidents?.Look(profile, plan.Clock, line, standing, now) is { } rules && rules < next) next = rules;
        Climb? climb = line.Desk.Incidents.Open is { } open ? Climb.Of(open, plan.Clock.Schedules.Of(profile), now) : null;
        if (climb?.Next < next) next = climb.Value.Next.Value;
        _due.Set(station, next);
        return new()
        {
            Line = line,
            At = now,
            NextChange = next,
            Level = climb?.Level,
            Version = version,
            Share = Summary.Of(standing),
            Open = standing.Open,
            Growth = Growth(profile, standing),
        };
    }

    // Of the zones whose people are told: what fills a private one is not the public's.
    static int Growth(StationProfile station, Standing standing)
    {
        var growth = 0;
        foreach (var zone in standing.Occupancy.Zones)
        {
            if (zone.People is not null && station.FindZone(zone.Id) is { Private: false }) growth += zone.In15 - zone.Out15;
        }
        return growth;
    }

    AreaEntry[] Add(Dictionary<int, Summary> sums)
    {
        if (sums.Count == 0) return _current.Areas;
        AreaEntry[] areas = [.. _current.Areas];
        foreach (var (area, delta) in sums)
        {
            if (delta == default) continue;
            areas[area] = Area(_current.Plan.Areas[area], areas[area].Summary + delta);
        }
        return areas;
    }

    AreaEntry Area(AreaPlan area, Summary sum) => new(sum, SummaryJson.Member(area.Area.Code, sum, _counts));

    void Rebuild(City city, DateTimeOffset now)
    {
        var (old, plan, version) = (_current, new CityPlan(city), _current.Version + 1);
        _due = new(plan.Stations.Length);
        var stations = new StationEntry[plan.Stations.Length];
        var sums = new Summary[plan.Areas.Length];
        for (var station = 0; station < stations.Length; station++)
        {
            var id = plan.Stations[station].Id;
            var known = old.Plan.FindStation(id);
            var line = known < 0 ? StationLine.Silent(id) : old.Stations[known].Line;
            stations[station] = Evaluate(plan, station, line, version, now);
            foreach (var area in plan.Lineage(station)) sums[area] += stations[station].Share;
        }
        AreaEntry[] areas = [.. sums.Select((sum, area) => Area(plan.Areas[area], sum))];
        _current = old.Next(version, now, _time.GetTimestamp(), plan, StationTable.From(stations, new(plan, _counts)),
            StationSet.Of(stations.Length, station => stations[station].Open == OpenState.Open), areas);
    }
}
