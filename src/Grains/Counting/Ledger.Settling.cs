using OrleansHub.Grains.History;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Counting;

/// <summary>Rule 7: quarters and service days are closed by the clock, whenever anyone looks.</summary>
sealed partial class Ledger
{
    /// <summary>Closes what has passed. Of many empty days nothing is told but the end of the last one that was open.</summary>
    public Ledger Settle()
    {
        Today = _clock.Find(Now);
        var quarter = Quarters.Of(Now);
        if (IsNew) (_day, Quarter) = (Today.Date.DayNumber, quarter);
        if (IsAhead) Rewind(quarter);
        // Time stands still for a moment when the clock goes back over 04:00.
        if (Today.Date.DayNumber < _day) Today = OpenDay();
        if (Quarter == quarter && Today.Date.DayNumber == _day) return this;

        FollowProfile();
        if (Today.Date.DayNumber > _day)
        {
            var ended = OpenDay();
            RollTo(ended.End);
            Close(ended);
            _day = Today.Date.DayNumber;
        }
        RollTo(Now);
        return this;
    }

    /// <summary>What history would gain if the open quarter and day ended now.</summary>
    public HistoryRows Pending()
    {
        foreach (var zone in Zones) Emit(Advance(zone, (int)(Now - Quarters.StartOf(Quarter))));
        foreach (var sensor in Sensors) Emit(sensor, OpenDay());
        return Rows();
    }

    ServiceDay OpenDay()
    {
        if (Today.Date.DayNumber == _day) return Today;
        var date = DateOnly.FromDayNumber(_day);
        return new(date, _clock.StartOf(date).ToUnixTimeMilliseconds(), _clock.EndOf(date).ToUnixTimeMilliseconds());
    }

    void RollTo(long instant)
    {
        var target = Quarters.Of(instant);
        while (Quarter < target)
        {
            var end = Quarters.EndOf(Quarter);
            var known = false;
            for (var i = 0; i < Zones.Length; i++)
            {
                var zone = Zones[i];
                var closed = Advance(zone, Quarters.Ms);
                Emit(closed);
                var opened = Open(closed, Dwell.HourOf(end + 1));
                if (opened != zone) _zones.Set(i, opened);
                known |= Silence.KnownUntil(_station, zone.Id, Sensors) > end;
            }
            Quarter++;
            if (known || Quarter == target) continue;
            Skip(target);
        }
    }

    // Nothing is known of the time up to the target, so there is nothing to tell of it.
    void Skip(long target)
    {
        Quarter = target;
        for (var i = 0; i < Zones.Length; i++)
        {
            var zone = Zones[i];
            var opened = Open(zone, Dwell.HourOf(Quarters.StartOf(target) + 1));
            if (opened != zone) _zones.Set(i, opened);
        }
    }

    ZoneCount Open(in ZoneCount closed, long hour)
    {
        var opened = closed with
        {
            In = 0,
            Out = 0,
            InBefore = closed.In,
            OutBefore = closed.Out,
            Low = null,
            High = null,
            PersonMs = 0,
            UnknownMs = 0,
            Upto = 0,
        };
        return HasDwell(closed.Id) ? Relevel(Dwell.Expire(opened, hour)) : opened;
    }

    void Close(ServiceDay day)
    {
        foreach (var sensor in Sensors) Emit(sensor, day);
        _extended = 0;
        for (var i = 0; i < Zones.Length; i++)
        {
            var zone = Advance(Zones[i], (int)(day.End - Quarters.StartOf(Quarter)));
            // Nobody is inside a closed zone. One that never closes goes on; but fewer than nobody is an error it need not carry on for ever.
            zone = StaysOpen(zone.Id, day)
                ? zone with { Raw = Math.Max(0, zone.Raw), Peak = zone.People, Residual = null }
                : zone with { Raw = 0, Peak = 0, Residual = ResidualOf(zone.Id, day) ?? zone.Residual };
            zone = Relevel(zone);
            if (zone != Zones[i]) _zones.Set(i, zone);
        }
        for (var i = 0; i < Sensors.Length; i++)
        {
            var sensor = Sensors[i];
            if (sensor.DayIn == 0 && sensor.DayOut == 0 && !sensor.Implausible) continue;
            _sensors.Set(i, sensor with { DayIn = 0, DayOut = 0, Implausible = false });
        }
    }

    int? ResidualOf(string zone, ServiceDay day)
    {
        long? sum = null;
        foreach (ref readonly var sensor in Sensors)
        {
            if (sensor.Zone == zone && WasHeard(sensor, day)) sum = (sum ?? 0) + sensor.DayIn - sensor.DayOut;
        }
        return sum is { } residual ? ToInt(residual) : null;
    }

    void Emit(in ZoneCount zone)
    {
        var known = zone.Upto - zone.UnknownMs;
        if (zone.In == 0 && zone.Out == 0 && known == 0 && zone.Low is null) return;
        Add(new Bucket(
            zone.Id, Quarters.Start(Quarter), ToInt(zone.In), ToInt(zone.Out), zone.Low, zone.High, zone.PersonMs / 1000.0, known / 1000.0)
        {
            Extended = ExtendedOf(zone.Id, Quarter, zone.In),
        });
    }

    void Emit(in SensorCount sensor, ServiceDay day)
    {
        if (!WasHeard(sensor, day)) return;
        var isLevel = _station.FindSensor(sensor.Id)?.Type == SensorType.Level;
        int? residual = isLevel || StaysOpen(sensor.Zone, day) ? null : ToInt(sensor.DayIn - sensor.DayOut);
        Add(new SensorDay(sensor.Id, sensor.Zone, day.Date, ToInt(sensor.DayIn), ToInt(sensor.DayOut), residual, FindZone(sensor.Zone)?.Peak ?? 0));
    }

    static bool WasHeard(in SensorCount sensor, ServiceDay day) => sensor.DayIn != 0 || sensor.DayOut != 0 || day.IsToldBy(sensor.At);

    bool StaysOpen(string zone, ServiceDay day)
    {
        var zones = _station.Zones;
        for (var i = 0; i < zones.Length; i++)
        {
            if (zones[i].Id == zone) return _clock.Schedules.Of(_station).StaysOpenAfter(i, day);
        }
        return false;
    }

    /// <summary>Whether people of a zone are presumed gone when they have stayed too long, because no closing time sends them home.</summary>
    public bool HasDwell(string zone) => Dwell.AppliesTo(_station, zone) && StaysOpen(zone, OpenDay());

    ZoneCount Relevel(in ZoneCount zone)
    {
        var level = (int)Crowding.Of(zone.People, Room.Of(_station, zone.Id), (Level)zone.Level);
        return zone.Level == level ? zone : zone with { Level = level };
    }

    static int ToInt(long count) => (int)Math.Clamp(count, int.MinValue, int.MaxValue);
}
