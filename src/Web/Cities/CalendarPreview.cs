using System.Collections.Immutable;
using OrleansHub.Grains.Areas;
using OrleansHub.Grains.Hours;

namespace OrleansHub.Web.Cities;

/// <summary>What importing a year of holidays would do: its days, and those that are another than was known.</summary>
internal sealed record CalendarPreview(
    string Kind, int Year, bool Known, int Off, int Work, ImmutableArray<CalendarDay> Added, ImmutableArray<CalendarDay> Removed, ImmutableArray<CalendarDay> Changed)
{
    public static CalendarPreview Of(City city, CalendarYear year)
    {
        var known = city.Calendar.Find(year.Year);
        var before = known?.Days.ToDictionary(day => day.Date) ?? [];
        var after = year.Days.ToDictionary(day => day.Date);
        var off = year.Days.Count(day => day.IsOff);
        return new(
            "calendar", year.Year, known is not null, off, year.Days.Length - off,
            [.. year.Days.Where(day => !before.ContainsKey(day.Date))],
            [.. before.Values.Where(day => !after.ContainsKey(day.Date))],
            [.. year.Days.Where(day => before.TryGetValue(day.Date, out var old) && old != day)]);
    }
}
