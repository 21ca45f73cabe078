using OrleansHub.Grains.Hours;

namespace OrleansHub.Grains.Counting;

/// <summary>
/// Service days of a city: the local day that begins at 04:00, 23 or 25 hours long where a change of the clocks falls into it.
/// Safe for any instant; days at the ends of the calendar are cut off there.
/// </summary>
/// <param name="zone">The city's time zone.</param>
/// <param name="schedules">The city's timetables, which say what is open over the end of a day; none: with a calendar that knows no holidays.</param>
public sealed class ServiceClock(TimeZoneInfo zone, Schedules? schedules = null)
{
    static readonly TimeOnly Begin = new(4, 0);

    public TimeZoneInfo Zone { get; } = zone;

    public Schedules Schedules { get; } = schedules ?? new(new(zone, NoHolidays.Instance));

    // The last day asked for: nearly every question is about today.
    volatile ServiceDay? _last;

    /// <summary>The service day an instant lies in; 04:00 sharp lies in the day it begins.</summary>
    public DateOnly DayOf(DateTimeOffset at) => Find(at.ToUnixTimeMilliseconds()).Date;

    /// <summary>When a service day begins: 04:00 local, or the first instant after it that exists.</summary>
    public DateTimeOffset StartOf(DateOnly day)
    {
        var local = day.ToDateTime(Begin);
        if (Zone.IsInvalidTime(local)) local = local.AddHours(1);
        // Where 04:00 comes twice the day begins with the first: the larger offset is the earlier instant.
        var offset = Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetUtcOffset(local);
        var ticks = local.Ticks - offset.Ticks;
        return new(Math.Clamp(ticks, DateTimeOffset.MinValue.Ticks, DateTimeOffset.MaxValue.Ticks), TimeSpan.Zero);
    }

    /// <summary>When a service day ends, which is when the next begins.</summary>
    public DateTimeOffset EndOf(DateOnly day) => day == DateOnly.MaxValue ? DateTimeOffset.MaxValue : StartOf(day.AddDays(1));

    /// <summary>The service day an instant lies in.</summary>
    internal ServiceDay Find(long instant)
    {
        var last = _last;
        if (last is not null && instant >= last.Start && instant < last.End) return last;
        var at = DateTimeOffset.FromUnixTimeMilliseconds(instant);
        var local = Math.Clamp(at.Ticks + Zone.GetUtcOffset(at).Ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks);
        var date = DateOnly.FromDateTime(new DateTime(local));
        // The date of the wall clock is the service day or the day after it; a change of the clocks near 04:00 cannot move it further.
        if (at < StartOf(date) && date > DateOnly.MinValue) date = date.AddDays(-1);
        return _last = new(date, StartOf(date).ToUnixTimeMilliseconds(), EndOf(date).ToUnixTimeMilliseconds());
    }
}

/// <summary>A service day with the instants it begins and ends at.</summary>
sealed record ServiceDay(DateOnly Date, long Start, long End)
{
    /// <summary>Whether a reading stamped so tells of this day: one stamped 04:00 sharp tells of the day before.</summary>
    public bool IsToldBy(long stamp) => stamp > Start && stamp <= End;
}
