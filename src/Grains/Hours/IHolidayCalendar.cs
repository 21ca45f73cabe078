using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Hours;

/// <summary>The days that differ from an ordinary week. Immutable and safe for any day of any year.</summary>
public interface IHolidayCalendar
{
    bool KnowsPublicHolidays { get; }
    bool KnowsSchoolHolidays { get; }

    /// <summary>Whether the public holidays of a year are known; in other years no day is a holiday.</summary>
    bool Covers(int year);

    LocalName? PublicHoliday(DateOnly day);
    LocalName? SchoolHoliday(DateOnly day);

    /// <summary>The holiday a make-up workday makes up for, or null on every other day.</summary>
    LocalName? MakeUpWorkday(DateOnly day);

    /// <summary>The day whose weekday counts: the day itself, or for a make-up workday the workday it stands for.</summary>
    DateOnly ReadAs(DateOnly day);
}
