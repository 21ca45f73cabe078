namespace OrleansHub.Grains.Hours.Dates;

/// <summary>Weekdays counted from Monday = 0; a range may pass the end of the week (<c>Sa-Mo</c>).</summary>
sealed record WeekdaySelector(int From, int To) : IDateSelector
{
    public bool Matches(Day day)
    {
        var weekday = IndexOf(day.ReadAs);
        return From <= To ? weekday >= From && weekday <= To : weekday >= From || weekday <= To;
    }

    public static int IndexOf(DateOnly date) => ((int)date.DayOfWeek + 6) % 7;
}
