using System.Collections.Immutable;

namespace OrleansHub.Grains.Counting;

/// <summary>What the counts must follow besides readings: a new city file, and a server's clock that was put right.</summary>
sealed partial class Ledger
{
    // A server's clock that goes back by more than a day was wrong before.
    const long RewoundAfter = 96;

    /// <summary>Ends a sensor's day in the zone it was in: it has been moved, renamed or taken away.</summary>
    public SensorCount Release(SensorCount sensor, string zone)
    {
        Emit(sensor, OpenDay());
        return sensor with { Zone = zone, DayIn = 0, DayOut = 0 };
    }

    // A new city file may have taken sensors and zones away or moved them; and sensors in its order are found at once.
    void FollowProfile()
    {
        if (_sensors.Length == _station.Sensors.Length)
        {
            var same = true;
            for (var i = 0; same && i < _sensors.Length; i++)
            {
                var (sensor, profile) = (_sensors[i], _station.Sensors[i]);
                same = sensor.Id == profile.Id && sensor.Zone == profile.Zone;
            }
            if (same && _zones.All(zone => _station.FindZone(zone.Id) is not null)) return;
        }
        foreach (var sensor in _sensors)
        {
            if (_station.FindSensor(sensor.Id) is null) Release(sensor, "");
        }
        var kept = ImmutableArray.CreateBuilder<SensorCount>(_sensors.Length);
        foreach (var profile in _station.Sensors)
        {
            if (Sensor(profile.Id) is { } sensor) kept.Add(sensor.Zone == profile.Zone ? sensor : Release(sensor, profile.Zone));
        }
        if (!kept.SequenceEqual(_sensors)) _sensors = kept.ToImmutable();
        foreach (var zone in _zones)
        {
            if (_station.FindZone(zone.Id) is not null) continue;
            Emit(zone);
            _zones = _zones.Remove(zone);
        }
    }

    // Ends what was open in the false future and goes on from now, with the people there were.
    void Rewind(long quarter)
    {
        Pending();
        Quarter = quarter;
        _day = Today.Date.DayNumber;
        var offset = (int)(Now - Quarters.StartOf(quarter));
        _zones = [.. from zone in _zones
                     select Open(zone, Dwell.HourOf(Now)) with { Upto = offset, UnknownMs = offset, Peak = zone.People, Entries = default }];
        _sensors = [.. from sensor in _sensors
                       let at = Math.Min(sensor.At, Now)
                       select sensor with { At = at, SeenAfter = 0, StampAfter = null, DayIn = 0, DayOut = 0, Ids = null }];
    }
}
