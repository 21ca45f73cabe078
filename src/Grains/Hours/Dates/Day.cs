using System.Globalization;

namespace OrleansHub.Grains.Hours.Dates;

/// <summary>A local day as date selectors see it.</summary>
sealed class Day(DateOnly date, IHolidayCalendar calendar)
{
    int _week;

    public DateOnly Date { get; } = date;
    public IHolidayCalendar Calendar { get; } = calendar;
    /// <summary>The day whose weekday counts; a make-up workday stands for another.</summary>
    public DateOnly ReadAs { get; } = calendar.ReadAs(date);

    /// <summary>The ISO 8601 week.</summary>
    public int Week => _week == 0 ? _week = ISOWeek.GetWeekOfYear(Date.ToDateTime(TimeOnly.MinValue)) : _week;
}
