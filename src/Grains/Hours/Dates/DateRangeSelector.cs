namespace OrleansHub.Grains.Hours.Dates;

/// <summary>
/// <c>Dec 24-Jan 02</c>, <c>Jan 01-31/8</c>, <c>2026 Feb 29</c>, and months as from their first day to their last. A range whose end lies
/// before its start ends in the next year.
/// </summary>
sealed record DateRangeSelector(DatePoint From, DatePoint To, int Step = 1) : IDateSelector
{
    public bool IsOneDay => From == To;
    public bool IsWholeMonths => Step == 1 && From is { Nth: 0, Day: 1 } && To is { Nth: 0, Day: LastDay };
    public const int LastDay = 31;

    public bool Matches(Day day)
    {
        if (From.Year is { } year) return Holds(day.Date, year);
        year = day.Date.Year;
        // A weekday moved backwards can begin in the year before its own.
        return Holds(day.Date, year) || Holds(day.Date, year - 1) || Holds(day.Date, year + 1);
    }

    bool Holds(DateOnly date, int year)
    {
        if (IsOneDay && !From.Exists(year)) return false;
        if (From.In(year) is not { } start || To.In(To.Year ?? year) is not { } end) return false;
        if (To.Year is null && end < start)
        {
            if (To.In(year + 1) is not { } next) return false;
            end = next;
        }
        return date >= start && date <= end && (date.DayNumber - start.DayNumber) % Step == 0;
    }
}
