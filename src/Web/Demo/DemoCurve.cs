using OrleansHub.Grains.History;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Web.Demo;

/// <summary>The history that the visits of one zone would have left on one service day.</summary>
internal sealed class DemoCurve(string zone, int day, DemoCrowd[] crowds, bool areLines, Func<DateTimeOffset, bool> isExtended)
{
    const int Step = 180;
    static readonly int Quarter = (int)Bucket.Length.TotalSeconds;

    readonly Visits[] doors = [.. crowds.Select(crowd => crowd.On(day))];

    /// <summary>
    /// The quarters, open or with anybody in them, that end before the demo's first reading. The doors tell of the day they begin on themselves, so
    /// of that one only the people present are invented.
    /// </summary>
    public IEnumerable<Bucket> Quarters(DateTimeOffset start, DateTimeOffset beginning)
    {
        var isToday = start + TimeSpan.FromDays(1) > beginning;
        for (var from = 0; from < Moment.SecondsOfDay && start.AddSeconds(from + Quarter) <= beginning; from += Quarter)
        {
            var (low, high, sum) = (int.MaxValue, 0, 0L);
            for (var second = from; second < from + Quarter; second += Step)
            {
                var people = Inside(second);
                (low, high, sum) = (Math.Min(low, people), Math.Max(high, people), sum + people);
            }
            var (entries, exits) = (Moved(door => door.In(from + Quarter - 1) - door.In(from - 1)), Moved(door => door.Out(from + Quarter - 1) - door.Out(from - 1)));
            if (high == 0 && entries == 0 && exits == 0 && !crowds[0].IsOpenAt(new(day, from))) continue;
            var begin = start.AddSeconds(from);
            yield return new(zone, begin, isToday ? 0 : entries, isToday ? 0 : exits, low, high, sum * Step, Quarter)
            {
                Extended = !isToday && entries > 0 && isExtended(begin + Bucket.Length / 2) ? entries : 0,
            };
        }
    }

    /// <summary>A whole service day of one of the zone's sensors.</summary>
    public SensorDay Day(SensorProfile sensor, Visits visits, bool staysOpen)
    {
        var isLine = sensor.Type == SensorType.Line;
        int? residual = isLine && !staysOpen ? visits.All - visits.AllOut : null;
        var peak = Enumerable.Range(0, Moment.SecondsOfDay / Quarter).Max(quarter => Inside(quarter * Quarter));
        return new(sensor.Id, zone, DateOnly.FromDayNumber(day), isLine ? visits.All : 0, isLine ? visits.AllOut : 0, residual, peak);
    }

    int Inside(int second) => doors.Sum(door => door.Inside(second));

    int Moved(Func<Visits, int> counted) => areLines ? doors.Sum(counted) : 0;
}
