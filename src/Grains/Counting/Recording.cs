using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Counting;

/// <summary>One reading of one sensor on its way into the counts: first judged by what was known before, then entered.</summary>
readonly struct Recording(SensorProfile profile, Ledger ledger)
{
    public Verdict Of(Reading reading)
    {
        if (ledger.IsAhead) ledger.Settle();
        var known = ledger.Sensor(profile.Id);
        var sensor = known ?? new SensorCount { Id = profile.Id, Zone = profile.Zone };
        var timing = DeviceTime.Judge(profile, known, reading.At, ledger.Now);
        if (timing.TooLate)
        {
            // A clock that is years behind shows in the lag, so this is remembered even of a reading that is refused.
            var kept = ledger.Settle().Sensor(sensor.Id) ?? sensor;
            ledger.Put(kept with { Lags = timing.Lags, LagSeconds = timing.LagSeconds, Arrived = timing.Arrived });
            return Verdict.TooLate;
        }
        return reading switch
        {
            RegisterReading register => Register(register, sensor, timing),
            IntervalReading interval => Interval(interval, sensor, timing),
            LevelReading level => Level(level, sensor, timing),
            _ => Verdict.Invalid,
        };
    }

    Verdict Register(RegisterReading reading, in SensorCount last, in Timing timing)
    {
        var order = RegisterOrder.Of(last, reading, timing);
        if (order is Order.Repeated) return Verdict.Duplicate;
        if (order is Order.Older) return Verdict.Late;

        var isNewBoot = reading.Boot is not null && reading.Boot != last.Boot;
        var next = last with
        {
            In = reading.In,
            Out = reading.Out,
            Seq = reading.Seq ?? (order is Order.Restarted ? null : last.Seq),
            Boot = isNewBoot ? reading.Boot : last.Boot,
            BootBefore = isNewBoot ? last.Boot : last.BootBefore,
        };
        if (order is Order.First) return Enter(reading, next, timing, 0, 0);

        var modulus = RegisterStep.Modulus(profile);
        var limit = DoorLimit.Between(profile, last.At, timing.At);
        var restarted = order is Order.Restarted;
        var a = RegisterStep.Between(last.In!.Value, reading.In, modulus, profile.Down.HasFlag(CountsDown.In), restarted, limit);
        var b = RegisterStep.Between(last.Out!.Value, reading.Out, modulus, profile.Down.HasFlag(CountsDown.Out), restarted, limit);
        if (a.Kind is StepKind.Implausible || b.Kind is StepKind.Implausible) return Quarantine(reading, next, timing);
        if (a.Kind is StepKind.Wrap || b.Kind is StepKind.Wrap) next = next with { Wraps = next.Wraps + 1 };
        if (a.Kind is StepKind.Reset || b.Kind is StepKind.Reset) next = next with { Resets = next.Resets + 1 };
        return Enter(reading, next, timing, a.People, b.People);
    }

    Verdict Interval(IntervalReading reading, in SensorCount last, in Timing timing)
    {
        switch (ReadingIds.Find(last.Ids, reading.ReadingId, timing.At, timing.Trusted))
        {
            case ReadingId.Known: return Verdict.Duplicate;
            case ReadingId.Forgotten: return Verdict.Late;
        }
        var next = last with { Ids = ReadingIds.Add(last.Ids, reading.ReadingId, timing.At, timing.Trusted, ledger.Now) };
        var limit = DoorLimit.OfInterval(profile, last.At, timing.At);
        return reading.DeltaIn > limit || reading.DeltaOut > limit
            ? Quarantine(reading, next, timing)
            : Enter(reading, next, timing, reading.DeltaIn, reading.DeltaOut);
    }

    Verdict Level(LevelReading reading, in SensorCount last, in Timing timing)
    {
        if (timing.Trusted && last.HasTrustedStamp && reading.At!.Value.ToUnixTimeMilliseconds() is var stamp && stamp <= last.Stamp)
        {
            return stamp == last.Stamp ? Verdict.Duplicate : Verdict.Late;
        }
        var (sensor, isToday) = Arrive(reading, last, timing);
        var zone = ledger.ZoneNow(profile.Zone);
        ledger.Put(sensor);
        ledger.Put(isToday ? zone with { Raw = reading.People } : zone);
        return isToday ? Verdict.Accepted : Verdict.Late;
    }

    Verdict Quarantine(Reading reading, in SensorCount next, in Timing timing)
    {
        var (sensor, _) = Arrive(reading, next, timing);
        var zone = ledger.ZoneNow(profile.Zone);
        ledger.Put(sensor with { Quarantined = sensor.Quarantined + 1, Implausible = true });
        ledger.Put(zone);
        return Verdict.Quarantined;
    }

    Verdict Enter(Reading reading, in SensorCount next, in Timing timing, long a, long b)
    {
        var (entries, exits) = profile.Invert ? (b, a) : (a, b);
        var firstOfItsDay = next.At;
        var (sensor, isToday) = Arrive(reading, next, timing);
        // The time up to now belongs to what was known before this reading.
        var zone = ledger.ZoneNow(profile.Zone);
        var moved = entries != 0 || exits != 0;
        if (entries > 0 && ledger.IsPublic(zone.Id)) ledger.LastVisit = Math.Max(ledger.LastVisit, timing.At);
        if (!isToday)
        {
            ledger.Put(sensor);
            ledger.Put(zone);
            ledger.Correct(sensor, timing.At, entries, exits, firstOfItsDay);
            return Verdict.Late;
        }
        ledger.Put(moved ? sensor with { DayIn = sensor.DayIn + entries, DayOut = sensor.DayOut + exits } : sensor);
        if (moved)
        {
            ledger.Visit(zone.Id, timing.At, entries);
            var isOpenQuarter = Quarters.Of(timing.At) == ledger.Quarter;
            if (!isOpenQuarter) ledger.CorrectQuarter(zone.Id, timing.At, entries, exits);
            zone = zone with
            {
                Raw = zone.Raw + entries - exits,
                In = zone.In + (isOpenQuarter ? entries : 0),
                Out = zone.Out + (isOpenQuarter ? exits : 0),
            };
        }
        if (ledger.HasDwell(zone.Id))
        {
            zone = Dwell.Expire(Dwell.Enter(zone, Dwell.HourOf(timing.At), entries), Dwell.HourOf(ledger.Now));
        }
        ledger.Put(zone);
        return Verdict.Accepted;
    }

    /// <summary>Brings the counts up to now and the sensor with them; tells whether the reading is of today.</summary>
    (SensorCount Sensor, bool IsToday) Arrive(Reading reading, SensorCount next, in Timing timing)
    {
        ledger.Settle();
        // Closing a day has changed the sensor's sums, not its readings.
        var settled = ledger.Sensor(next.Id);
        if (settled is { } moved && moved.Zone != profile.Zone) settled = ledger.Release(moved, profile.Zone);
        // An instant in the future is one of a clock that was wrong, ours included.
        var at = next.At > ledger.Now ? timing.At : Math.Max(next.At, timing.At);
        var seen = next.Seen > ledger.Now ? timing.Seen : Math.Max(next.Seen, timing.Seen);
        var stamp = reading.At?.ToUnixTimeMilliseconds();
        if (reading is IntervalReading && next.HasTrustedStamp && stamp < next.Stamp) stamp = next.Stamp;
        next = next with
        {
            Zone = profile.Zone,
            At = at,
            SeenAfter = seen - at,
            StampAfter = stamp - at,
            DayIn = settled?.DayIn ?? 0,
            DayOut = settled?.DayOut ?? 0,
            Implausible = settled?.Implausible ?? false,
            SkewSeconds = timing.SkewSeconds,
            Lags = timing.Lags,
            LagSeconds = timing.LagSeconds,
            Arrived = timing.Arrived,
        };
        return (next, ledger.Today.Start < timing.At);
    }
}
