using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Hours;

/// <summary>
/// Public holidays and make-up workdays (调休) of China, a year at a time. A make-up Saturday is read as the Friday before it, a make-up
/// Sunday as the Monday after it. Immutable: replacing a year gives a new calendar.
/// </summary>
public sealed class ChineseCalendar : IHolidayCalendar
{
    static readonly FrozenDictionary<string, string> English = new Dictionary<string, string>
    {
        ["元旦"] = "New Year's Day",
        ["春节"] = "Spring Festival",
        ["清明节"] = "Qingming Festival",
        ["劳动节"] = "Labour Day",
        ["端午节"] = "Dragon Boat Festival",
        ["中秋节"] = "Mid-Autumn Festival",
        ["国庆节"] = "National Day",
    }.ToFrozenDictionary();

    static readonly Lazy<ChineseCalendar> Shipped = new(() => new(ReadShipped()));

    readonly ImmutableSortedDictionary<int, CalendarYear> _years;
    readonly FrozenDictionary<DateOnly, (LocalName Name, bool IsOff)> _days;

    ChineseCalendar(ImmutableSortedDictionary<int, CalendarYear> years)
    {
        _years = years;
        var days = new Dictionary<DateOnly, (LocalName, bool)>();
        // In the order of years: what a year says of the December before it is the newer word.
        foreach (var day in years.Values.SelectMany(year => year.Days)) days[day.Date] = (Name(day.Name), day.IsOff);
        _days = days.ToFrozenDictionary();
    }

    /// <summary>The years that come with the product.</summary>
    public static ChineseCalendar BuiltIn => Shipped.Value;

    public IEnumerable<int> Years => _years.Keys;
    public bool KnowsPublicHolidays => !_years.IsEmpty;
    public bool KnowsSchoolHolidays => false;

    /// <summary>This calendar with one year put in place of what it knew of that year.</summary>
    public ChineseCalendar With(CalendarYear year) => new(_years.SetItem(year.Year, year));

    /// <summary>What is known of a year, as it was announced; null when nothing is.</summary>
    public CalendarYear? Find(int year) => _years.GetValueOrDefault(year);

    public bool Covers(int year) => _years.ContainsKey(year);

    public LocalName? PublicHoliday(DateOnly day) => _days.TryGetValue(day, out var found) && found.IsOff ? found.Name : null;

    public LocalName? SchoolHoliday(DateOnly day) => null;

    public LocalName? MakeUpWorkday(DateOnly day) => _days.TryGetValue(day, out var found) && !found.IsOff ? found.Name : null;

    public DateOnly ReadAs(DateOnly day) => (MakeUpWorkday(day) is null ? DayOfWeek.Monday : day.DayOfWeek) switch
    {
        DayOfWeek.Saturday => day.AddDays(-1),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    // Two holidays that fall together are written with a mark between them.
    static LocalName Name(string zh)
    {
        var names = zh.Split('、').Select(English.GetValueOrDefault).ToArray();
        return new(zh, names.Contains(null) ? null : string.Join(" and ", names));
    }

    static ImmutableSortedDictionary<int, CalendarYear> ReadShipped()
    {
        const string folder = "OrleansHub.Grains.Hours.Calendars.";
        var years = ImmutableSortedDictionary.CreateBuilder<int, CalendarYear>();
        var assembly = typeof(ChineseCalendar).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)))
        {
            var year = int.Parse(Path.GetFileNameWithoutExtension(name[folder.Length..]), CultureInfo.InvariantCulture);
            using var text = new StreamReader(assembly.GetManifestResourceStream(name)!);
            years.Add(year, CalendarText.Read(year, text));
        }
        return years.ToImmutable();
    }
}
