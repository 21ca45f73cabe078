using System.Collections.Immutable;

namespace OrleansHub.Grains.Counting;

/// <summary>What the counts must follow besides readings: a new city file, and a server's clock that was put right.</summary>
sealed partial class Ledger
{
    // A server's clock that goes back by more than a day was wrong before.
    const long RewoundAfter = 96;

    /// <summary>Ends a sensor's day in the zone it was in: it has been moved, renamed or taken away.</summary>
    public SensorCount Release(in SensorCount sensor, string zone)
    {
        Emit(sensor, OpenDay());
        return sensor with { Zone = zone, DayIn = 0, DayOut = 0 };
    }

    // A new city file may have taken sensors and zones away or moved them; and sensors in its order are found at once.
    void FollowProfile()
    {
        if (FitsProfile()) return;
        foreach (var sensor in Sensors)
        {
            if (_station.FindSensor(sensor.Id) is null) Release(sensor, "");
        }
        var kept = ImmutableArray.CreateBuilder<SensorCount>(Sensors.Length);
        foreach (var profile in _station.Sensors)
        {
            if (Sensor(profile.Id) is { } sensor) kept.Add(sensor.Zone == profile.Zone ? sensor : Release(sensor, profile.Zone));
        }
        _sensors = new(kept.ToImmutable());
        var zones = ImmutableArray.CreateBuilder<ZoneCount>(Zones.Length);
        foreach (var zone in Zones)
        {
            if (_station.FindZone(zone.Id) is not null) zones.Add(zone);
            else Emit(zone);
        }
        _zones = new(zones.ToImmutable());
    }

    bool FitsProfile()
    {
        if (Sensors.Length != _station.Sensors.Length) return false;
        for (var i = 0; i < Sensors.Length; i++)
        {
            if (Sensors[i].Id != _station.Sensors[i].Id || Sensors[i].Zone != _station.Sensors[i].Zone) return false;
        }
        foreach (ref readonly var zone in Zones)
        {
            if (_station.FindZone(zone.Id) is null) return false;
        }
        return true;
    }

    // Ends what was open in the false future and goes on from now, with the people there were.
    void Rewind(long quarter)
    {
        Pending();
        Quarter = quarter;
        _day = Today.Date.DayNumber;
        var offset = (int)(Now - Quarters.StartOf(quarter));
        for (var i = 0; i < Zones.Length; i++)
        {
            var zone = Zones[i];
            _zones.Set(i, Open(zone, Dwell.HourOf(Now)) with { Upto = offset, UnknownMs = offset, Peak = zone.People, Entries = default });
        }
        for (var i = 0; i < Sensors.Length; i++)
        {
            var sensor = Sensors[i];
            _sensors.Set(i, sensor with { At = Math.Min(sensor.At, Now), SeenAfter = 0, StampAfter = null, DayIn = 0, DayOut = 0, Ids = null });
        }
    }
}
