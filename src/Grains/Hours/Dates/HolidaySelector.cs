using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Hours.Dates;

/// <summary><c>PH</c>, <c>SH</c>, or the day before (-1) or after (+1) a public holiday.</summary>
sealed record HolidaySelector(bool School, int Position, int Offset = 0) : IDateSelector
{
    public bool Matches(Day day) => Find(day) is not null;

    public LocalName? Holiday(Day day) => (Find(day), Offset) switch
    {
        ({ } name, < 0) => new($"{name.Zh}前一天", $"Day before {name.InEnglish}"),
        ({ } name, > 0) => new($"{name.Zh}后一天", $"Day after {name.InEnglish}"),
        (var name, _) => name,
    };

    LocalName? Find(Day day)
    {
        var date = day.Date.AddDays(-Offset);
        return School ? day.Calendar.SchoolHoliday(date) : day.Calendar.PublicHoliday(date);
    }
}
