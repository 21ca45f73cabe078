namespace OrleansHub.Grains.Hours.Dates;

/// <summary><c>2026</c>, <c>2026-2028</c>, <c>2026+</c>, <c>2026-2036/2</c>, <c>2026/4</c>.</summary>
sealed record YearSelector(int From, int To, int Step = 1) : IDateSelector
{
    public const int First = 1900;
    public const int Last = 2199;

    public bool Matches(Day day) => day.Date.Year >= From && day.Date.Year <= To && (day.Date.Year - From) % Step == 0;
}
