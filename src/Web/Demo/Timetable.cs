using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Hours;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Web.Demo;

/// <summary>When a room is open, by service days. One for all rooms with the same hours, and for one thread.</summary>
internal sealed class Timetable(string? hours, City city)
{
    static readonly (int, int)[] AllDay = [(0, Moment.SecondsOfDay)];

    readonly HoursContext context = city.Clock.Schedules.Context;
    readonly OpeningHours? opening = city.Clock.Schedules.Find(hours)?.Hours;
    readonly Dictionary<int, Day> days = [];

    /// <summary>A service day, whose rooms are those of a day off when its date is a holiday or a weekend.</summary>
    public Day On(int day)
    {
        if (days.TryGetValue(day, out var known)) return known;
        var date = DateOnly.FromDayNumber(day);
        var calendar = context.Calendar;
        var isDayOff = calendar.PublicHoliday(date) is not null || calendar.ReadAs(date).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        return days[day] = new(isDayOff, opening is null || opening.Value == "24/7" ? AllDay : [.. Open(opening, date)]);
    }

    IEnumerable<(int From, int To)> Open(OpeningHours known, DateOnly date)
    {
        var start = city.Clock.StartOf(date);
        return known.Intervals(start, city.Clock.EndOf(date), context)
            .Where(interval => interval.Status.State == OpenState.Open)
            .Select(interval => (Second(interval.From - start), Second(interval.To - start)))
            .Where(stretch => stretch.Item2 > stretch.Item1);
    }

    static int Second(TimeSpan since) => (int)Math.Clamp(since.TotalSeconds, 0, Moment.SecondsOfDay);

    /// <summary>The seconds of a service day in which a room is open, in order.</summary>
    public sealed record Day(bool IsOff, (int From, int To)[] Stretches)
    {
        public bool IsOpenAt(int second)
        {
            foreach (var (from, to) in Stretches)
            {
                if (second >= from && second < to) return true;
            }
            return false;
        }
    }
}
