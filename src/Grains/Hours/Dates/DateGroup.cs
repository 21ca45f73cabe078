using System.Collections.Immutable;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Hours.Dates;

enum DateKind { Years, MonthDays, Months, Weeks, Weekdays, Holidays, WeekdaysAndHolidays }

/// <summary>Conditions of which one has to hold; the groups of a rule must all hold.</summary>
sealed record DateGroup(DateKind Kind, ImmutableArray<IDateSelector> Selectors)
{
    public bool Matches(Day day)
    {
        foreach (var selector in Selectors)
        {
            if (selector.Matches(day)) return true;
        }
        return false;
    }

    /// <summary>The last holiday that matches names the day: authors write the more important one last.</summary>
    public LocalName? Holiday(Day day)
    {
        LocalName? name = null;
        foreach (var selector in Selectors)
        {
            if (selector.Matches(day)) name = selector.Holiday(day) ?? name;
        }
        return name;
    }
}
