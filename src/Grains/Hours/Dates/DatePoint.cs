namespace OrleansHub.Grains.Hours.Dates;

/// <summary>
/// A date of a year: <c>Dec 24</c>, or the nth weekday of a month moved by some days (<c>Oct Su[-1] -1 day</c>, nth != 0). A day the
/// month does not have in that year is its last.
/// </summary>
sealed record DatePoint(int Month, int Day, int? Year = null, int Weekday = 0, int Nth = 0, int Offset = 0)
{
    /// <summary>The date in a year; null where a month has no such weekday.</summary>
    public DateOnly? In(int year)
    {
        var days = DateTime.DaysInMonth(year, Month);
        if (Nth == 0) return new(year, Month, Math.Min(Day, days));
        var first = new DateOnly(year, Month, 1);
        var toWeekday = (Weekday - WeekdaySelector.IndexOf(first) + 7) % 7;
        var day = Nth > 0 ? 1 + toWeekday + ((Nth - 1) * 7) : 1 + toWeekday + (((days - 1 - toWeekday) / 7 + 1 + Nth) * 7);
        return day < 1 || day > days ? null : first.AddDays(day - 1 + Offset);
    }

    public bool Exists(int year) => Nth != 0 || Day <= DateTime.DaysInMonth(year, Month);
}
