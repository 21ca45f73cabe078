using OrleansHub.Grains.History;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Counting;

/// <summary>The counting rules: pure functions from counts and a reading to counts. They never throw, whatever a device sends.</summary>
public static class Counter
{
    /// <summary>More people than any zone can hold.</summary>
    public const int MostPeople = 100_000;

    /// <summary>The longest name of a boot in characters; it is kept with the counts.</summary>
    public const int LongestBoot = 64;

    /// <summary>Folds in one reading that arrived at <paramref name="now"/>; kiosk readings are not for here.</summary>
    public static Counted Record(StationProfile station, ServiceClock clock, StationCounts counts, Reading reading, DateTimeOffset now)
    {
        var ledger = new Ledger(station, clock, counts, now);
        var verdict = Record(ledger, reading);
        return new(ledger.Counts(), verdict, ledger.Rows());
    }

    /// <summary>Folds one reading more into counts that are being worked on.</summary>
    internal static Verdict Record(Ledger ledger, Reading reading)
    {
        if (reading is KioskReading) return Verdict.UnknownKiosk;
        if (ledger.Station.FindSensor(reading.Source) is not { } sensor) return Verdict.UnknownSensor;
        return Fits(sensor, reading) ? new Recording(sensor, ledger).Of(reading) : Verdict.Invalid;
    }

    /// <summary>Closes the quarters and service days that have passed at <paramref name="now"/>.</summary>
    public static Counted Settle(StationProfile station, ServiceClock clock, StationCounts counts, DateTimeOffset now)
    {
        var ledger = new Ledger(station, clock, counts, now).Settle();
        return new(ledger.Counts(), Verdict.Accepted, ledger.Rows());
    }

    /// <summary>
    /// Rule 8: staff counted the people in a zone, and from here the count goes on. Invalid for a zone that has no sensor to go on with,
    /// and for a number no zone can hold.
    /// </summary>
    public static Counted Recount(StationProfile station, ServiceClock clock, StationCounts counts, string zone, int people, DateTimeOffset now)
    {
        var sensed = station.FindZone(zone) is not null && station.Sensors.Any(sensor => sensor.Zone == zone);
        if (!sensed || people is < 0 or > MostPeople) return new(counts, Verdict.Invalid, HistoryRows.None);
        var ledger = new Ledger(station, clock, counts, now).Settle();
        var recounted = ledger.ZoneNow(zone) with { Raw = people };
        if (ledger.HasDwell(zone))
        {
            // Those who are there may have come long ago, but staff saw them: their time begins anew.
            var hour = Dwell.HourOf(ledger.Now);
            recounted = Dwell.Enter(recounted, hour, people - Dwell.Limit(recounted, hour));
        }
        ledger.Put(recounted);
        return new(ledger.Counts(), Verdict.Accepted, ledger.Rows());
    }

    /// <summary>What history would gain if the open quarter and the open day were closed at <paramref name="now"/>.</summary>
    public static HistoryRows Pending(StationProfile station, ServiceClock clock, StationCounts counts, DateTimeOffset now) =>
        new Ledger(station, clock, counts, now).Settle().Pending();

    static bool Fits(SensorProfile sensor, Reading reading) => reading switch
    {
        RegisterReading register => sensor.Type == SensorType.Line && register.Boot is not { Length: > LongestBoot }
            && register.In >= 0 && register.In < RegisterStep.Modulus(sensor)
            && register.Out >= 0 && register.Out < RegisterStep.Modulus(sensor),
        IntervalReading interval => sensor.Type == SensorType.Line && interval is { DeltaIn: >= 0, DeltaOut: >= 0, ReadingId.Length: > 0 },
        LevelReading level => sensor.Type == SensorType.Level && level.People is >= 0 and <= MostPeople,
        _ => false,
    };
}
