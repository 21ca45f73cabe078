using OrleansHub.Grains.Areas;
using OrleansHub.Grains.History;
using OrleansHub.Grains.Stations;
using OrleansHub.Silo.History;
using OrleansHub.Silo.Storage;

namespace OrleansHub.Web.Demo;

/// <summary>
/// Three weeks of invented history before the first reading of a demo, so that its curves have a past. Written a week of a station at a
/// time, with pauses, beside the traffic; what a killed process did not write the next one does.
/// </summary>
internal sealed partial class DemoPast(IStationRegistry registry, InventedHistory invented, TimeProvider clock, ILogger log)
{
    const int Weeks = 3;
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public async Task WriteAsync(DateTimeOffset beginning, CancellationToken stop)
    {
        var (city, written, rows) = (registry.City, invented.Written(), 0);
        var (life, started) = (new DemoLife(city), clock.GetTimestamp());
        var first = city.Clock.DayOf(beginning).DayNumber - 7 * Weeks;
        foreach (var station in life.Stations)
        {
            var past = life.IsDead(station) ? [] : station.Sensors.Select(sensor => (Sensor: sensor, Crowd: life.CrowdAt(station, sensor))).ToArray();
            // The last part is of the day that has begun.
            for (var part = written.GetValueOrDefault(station.Id); part <= Weeks; part++)
            {
                if (stop.IsCancellationRequested || !registry.City.Demo) return;
                var days = part < Weeks ? Enumerable.Range(first + 7 * part, 7) : [first + 7 * Weeks];
                var invention = past.Length == 0 ? HistoryRows.None : Rows(station, past, [.. days], city, beginning);
                rows += invention.Buckets.Length + invention.Days.Length;
                await Store(station.Id, part, invention, stop);
            }
        }
        if (rows > 0) Written(log, rows, clock.GetElapsedTime(started).TotalSeconds);
    }

    // A storage that is busy or away is for the readings to tell of; this can wait.
    async Task Store(string station, int part, HistoryRows rows, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(Pause, clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                await invented.AddAsync(station, part, rows);
                return;
            }
            catch (Exception error) when (error is StorageBusyException or StorageUnavailableException)
            {
            }
        }
    }

    static HistoryRows Rows(StationProfile station, (SensorProfile Sensor, DemoCrowd Crowd)[] past, int[] days, City city, DateTimeOffset beginning)
    {
        var (buckets, ends) = (new List<Bucket>(), new List<SensorDay>());
        var hours = city.Clock.Schedules.Of(station);
        bool IsExtended(DateTimeOffset at) => station.IsExtended && hours.IsBeyondOrdinary(at);
        foreach (var day in days)
        {
            var start = city.Clock.StartOf(DateOnly.FromDayNumber(day));
            foreach (var zone in past.GroupBy(one => one.Sensor.Zone))
            {
                var curve = new DemoCurve(zone.Key, day, [.. zone.Select(one => one.Crowd)], zone.All(one => one.Sensor.Type == SensorType.Line), IsExtended);
                buckets.AddRange(curve.Quarters(start, beginning));
                if (start + TimeSpan.FromDays(1) > beginning) continue;
                ends.AddRange(zone.Select(one => curve.Day(one.Sensor, one.Crowd.On(day), zone.First().Crowd.IsOpenAt(new(day, Moment.SecondsOfDay - 1)))));
            }
        }
        return new([.. buckets], [.. ends]);
    }

    [LoggerMessage(LogLevel.Information, "The demo has three weeks of invented history: {Rows} rows, written in {Seconds:0} s")]
    static partial void Written(ILogger logger, int rows, double seconds);
}
