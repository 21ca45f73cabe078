using OrleansHub.Grains.Hours;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Tests.Hours;

/// <summary>Public and school holidays of Baden-Württemberg, where the evaluated cases with PH and SH are mostly set.</summary>
sealed class SwabianCalendar : IHolidayCalendar
{
    static readonly (DateOnly From, DateOnly To, string Name)[] School =
    [
        (new(2013, 12, 23), new(2014, 1, 4), "Weihnachtsferien"), (new(2014, 10, 27), new(2014, 10, 30), "Herbstferien"),
        (new(2014, 12, 22), new(2015, 1, 5), "Weihnachtsferien"), (new(2023, 12, 23), new(2024, 1, 5), "Weihnachtsferien"),
        (new(2024, 3, 23), new(2024, 4, 5), "Osterferien"), (new(2024, 5, 21), new(2024, 5, 31), "Pfingstferien"),
        (new(2024, 7, 25), new(2024, 9, 7), "Sommerferien"), (new(2024, 10, 28), new(2024, 10, 30), "Herbstferien"),
        (new(2024, 10, 31), new(2024, 10, 31), "Reformationsfest"), (new(2024, 12, 23), new(2025, 1, 4), "Weihnachtsferien"),
    ];

    public bool KnowsPublicHolidays => true;
    public bool KnowsSchoolHolidays => true;
    public bool Covers(int year) => true;
    public DateOnly ReadAs(DateOnly day) => day;

    public LocalName? PublicHoliday(DateOnly day) => (day.Month, day.Day, day.DayNumber - Easter(day.Year).DayNumber) switch
    {
        (1, 1, _) => new("Neujahr"),
        (1, 6, _) => new("Heilige Drei Könige"),
        (_, _, -2) => new("Karfreitag"),
        (_, _, 1) => new("Ostermontag"),
        (5, 1, _) => new("Maifeiertag"),
        (_, _, 39) => new("Christi Himmelfahrt"),
        (_, _, 50) => new("Pfingstmontag"),
        (_, _, 60) => new("Fronleichnam"),
        (10, 3, _) => new("Tag der Deutschen Einheit"),
        (11, 1, _) => new("Allerheiligen"),
        (12, 25, _) => new("1. Weihnachtstag"),
        (12, 26, _) => new("2. Weihnachtstag"),
        _ => null,
    };

    public LocalName? MakeUpWorkday(DateOnly day) => null;
    public LocalName? SchoolHoliday(DateOnly day)
    {
        var name = School.FirstOrDefault(holiday => day >= holiday.From && day <= holiday.To).Name;
        return name is null ? null : new(name);
    }

    // The Gregorian computus of Gauss, in the form of Lichtenberg.
    static DateOnly Easter(int year)
    {
        var k = year / 100;
        var m = 15 + (((3 * k) + 3) / 4) - (((8 * k) + 13) / 25);
        var s = 2 - (((3 * k) + 3) / 4);
        var a = year % 19;
        var d = ((19 * a) + m) % 30;
        var r = (d + (a / 11)) / 29;
        var full = 21 + d - r;
        var sunday = 7 - ((year + (year / 4) + s) % 7);
        return new DateOnly(year, 3, 1).AddDays(full + 7 - ((full - sunday) % 7) - 1);
    }
}
