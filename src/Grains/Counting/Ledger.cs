using System.Collections.Immutable;
using OrleansHub.Grains.History;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Counting;

/// <summary>A station's counts while a rule works on them: brought up to now first, changed, then made into counts and history again.</summary>
sealed partial class Ledger
{
    readonly StationCounts _before;
    readonly ServiceClock _clock;
    readonly StationProfile _station;
    Draft<ZoneCount> _zones;
    Draft<SensorCount> _sensors;
    ImmutableArray<Bucket>.Builder? _buckets;
    ImmutableArray<SensorDay>.Builder? _days;
    int _day;
    int _level;
    int _extended;

    public Ledger(StationProfile station, ServiceClock clock, StationCounts counts, DateTimeOffset now)
    {
        (_station, _clock, _before) = (station, clock, counts);
        (_zones, _sensors) = (new(counts.Zones), new(counts.Sensors));
        (_day, Quarter, _level, LastVisit, _extended) = (counts.Day, counts.Quarter, counts.Level, counts.LastVisit, counts.Extended);
        Now = Math.Clamp(now.ToUnixTimeMilliseconds(), Earliest, Latest);
        // A server's clock may go back a little, and time here never does.
        if (!IsNew && Quarters.Of(Now) is var quarter && quarter < Quarter && quarter >= Quarter - RewoundAfter) Now = Quarters.StartOf(Quarter) + 1;
    }

    // Far enough from the ends of the calendar for a week's and a day's arithmetic.
    static readonly long Earliest = DateTimeOffset.MinValue.AddDays(30).ToUnixTimeMilliseconds();
    static readonly long Latest = DateTimeOffset.MaxValue.AddDays(-30).ToUnixTimeMilliseconds();

    public long Now { get; }
    public long Quarter { get; private set; }
    public long LastVisit { get; set; }
    public int Extended => _extended;
    public StationProfile Station => _station;
    public ReadOnlySpan<ZoneCount> Zones => _zones.Items;
    public ReadOnlySpan<SensorCount> Sensors => _sensors.Items;

    /// <summary>The open service day, once settled.</summary>
    public ServiceDay Today { get; private set; } = null!;

    /// <summary>The counts lie so far ahead that the server's clock must have been wrong; settling brings them back.</summary>
    public bool IsAhead => !IsNew && Quarters.Of(Now) < Quarter;

    bool IsNew => _before.Zones.IsEmpty && _before.Sensors.IsEmpty;

    public SensorCount? Sensor(string id, int hint = 0) => Silence.Find(Sensors, id, hint);

    public ZoneCount? FindZone(string id)
    {
        foreach (ref readonly var zone in Zones)
        {
            if (zone.Id == id) return zone;
        }
        return null;
    }

    /// <summary>The zone accounted for up to now, ready to be changed.</summary>
    public ZoneCount ZoneNow(string id)
    {
        var offset = (int)(Now - Quarters.StartOf(Quarter));
        return FindZone(id) is { } zone ? Advance(zone, offset) : new ZoneCount { Id = id, Upto = offset, UnknownMs = offset };
    }

    public void Put(in SensorCount sensor)
    {
        for (var i = 0; i < Sensors.Length; i++)
        {
            if (Sensors[i].Id != sensor.Id) continue;
            _sensors.Set(i, sensor);
            return;
        }
        _sensors.Add(sensor);
    }

    /// <summary>Puts a zone whose people may have changed: its level follows, and what it shows if it is known.</summary>
    public void Put(ZoneCount zone)
    {
        var known = Silence.KnownUntil(_station, zone.Id, Sensors) > Now;
        var level = (int)Crowding.Of(zone.People, Room.Of(_station, zone.Id), (Level)zone.Level);
        zone = known
            ? zone with
            {
                Level = level,
                Low = Math.Min(zone.Low ?? int.MaxValue, zone.People),
                High = Math.Max(zone.High ?? 0, zone.People),
                Peak = Math.Max(zone.Peak, zone.People),
            }
            : zone.Level == level ? zone : zone with { Level = level };
        for (var i = 0; i < Zones.Length; i++)
        {
            if (Zones[i].Id != zone.Id) continue;
            _zones.Set(i, zone);
            return;
        }
        _zones.Add(zone);
    }

    /// <summary>Counts visits of today that came inside extended hours.</summary>
    public void Visit(string zone, long at, long entries) => _extended = ToInt((long)_extended + ExtendedOf(zone, Quarters.Of(at), entries));

    // By the quarter, so that what is counted live and what is in history are the same.
    int ExtendedOf(string zone, long quarter, long entries) =>
        entries > 0 && _station.IsExtended && IsPublic(zone) && _clock.Schedules.Of(_station).IsBeyondOrdinary(Quarters.Start(quarter) + Bucket.Length / 2)
            ? ToInt(entries)
            : 0;

    /// <summary>Whether what happens in a zone may show in what is said of the station: when somebody entered a private one is nobody's business.</summary>
    public bool IsPublic(string zone) => _station.FindZone(zone) is { Private: false };

    /// <summary>Enters a movement of an earlier quarter into history.</summary>
    public void CorrectQuarter(string zone, long at, long entries, long exits) =>
        Add(new Bucket(zone, Quarters.Start(Quarters.Of(at)), ToInt(entries), ToInt(exits), null, null, 0, 0)
        {
            Extended = ExtendedOf(zone, Quarters.Of(at), entries),
        });

    /// <summary>Enters a movement of an earlier service day into history; one of nobody only when it is the first the day is told of.</summary>
    public void Correct(SensorCount sensor, long at, long entries, long exits, long lastHeard)
    {
        var day = _clock.Find(at - 1);
        var moved = entries != 0 || exits != 0;
        if (moved) CorrectQuarter(sensor.Zone, at, entries, exits);
        if (!moved && lastHeard > day.Start) return;
        int? residual = StaysOpen(sensor.Zone, day) ? null : ToInt(entries - exits);
        Add(new SensorDay(sensor.Id, sensor.Zone, day.Date, ToInt(entries), ToInt(exits), residual, 0));
    }

    void Add(Bucket bucket) => (_buckets ??= ImmutableArray.CreateBuilder<Bucket>()).Add(bucket);

    void Add(SensorDay day) => (_days ??= ImmutableArray.CreateBuilder<SensorDay>()).Add(day);

    /// <summary>The counts as they are now; those that went in when nothing but the time has changed.</summary>
    public StationCounts Counts()
    {
        var told = _buckets is not null || _days is not null || LastVisit != _before.LastVisit || _extended != _before.Extended;
        if (!told && Sensors.SequenceEqual(_before.Sensors.AsSpan()) && Zones.SequenceEqual(_before.Zones.AsSpan())) return _before;
        var (people, room) = Room.Known(_station, this);
        // While unknown, the last level is kept to go on from.
        if (Crowding.Of(people, room, (Level)_level) is not Level.Unknown and var level) _level = (int)level;
        return new() { Day = _day, Quarter = Quarter, Level = _level, LastVisit = LastVisit, Extended = _extended, Zones = _zones.Done(), Sensors = _sensors.Done() };
    }

    public HistoryRows Rows() =>
        _buckets is null && _days is null ? HistoryRows.None : new(_buckets?.ToImmutable() ?? [], _days?.ToImmutable() ?? []);

    ZoneCount Advance(ZoneCount zone, int offset)
    {
        if (offset <= zone.Upto) return zone;
        var known = (int)Math.Clamp(Silence.KnownUntil(_station, zone.Id, Sensors) - Quarters.StartOf(Quarter) - zone.Upto, 0, offset - zone.Upto);
        var unknown = zone.UnknownMs + (offset - zone.Upto - known);
        return known == 0
            ? zone with { Upto = offset, UnknownMs = unknown }
            : zone with
            {
                Upto = offset,
                UnknownMs = unknown,
                PersonMs = zone.PersonMs + (long)zone.People * known,
                Low = Math.Min(zone.Low ?? int.MaxValue, zone.People),
                High = Math.Max(zone.High ?? 0, zone.People),
            };
    }
}
