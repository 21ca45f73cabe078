namespace OrleansHub.Grains.Hours.Dates;

/// <summary>ISO weeks: <c>week 02-52/2</c>.</summary>
sealed record WeekSelector(int From, int To, int Step = 1) : IDateSelector
{
    public bool Matches(Day day) => day.Week >= From && day.Week <= To && (day.Week - From) % Step == 0;
}
