namespace OrleansHub.Grains.Hours.Dates;

/// <summary>
/// <c>Sa[1]</c>, <c>Su[-1] +1 day</c>: the first (last) of a month, moved by some days. Moving can lead into the next month: the count is
/// that of the month of the weekday.
/// </summary>
sealed record NthWeekdaySelector(int Weekday, int First, int Last, int Offset = 0) : IDateSelector
{
    public bool Matches(Day day)
    {
        var date = day.ReadAs.AddDays(-Offset);
        if (WeekdaySelector.IndexOf(date) != Weekday) return false;
        var fromStart = ((date.Day - 1) / 7) + 1;
        var fromEnd = -(((DateTime.DaysInMonth(date.Year, date.Month) - date.Day) / 7) + 1);
        return (fromStart >= First && fromStart <= Last) || (fromEnd >= First && fromEnd <= Last);
    }
}
