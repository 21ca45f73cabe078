using System.Collections.Immutable;
using System.Globalization;

namespace OrleansHub.Grains.Hours;

/// <summary>Reads the years that come with the product: a line a holiday, <c>春节: 02-10..02-17 / 02-04 02-18</c>.</summary>
static class CalendarText
{
    public static CalendarYear Read(int year, TextReader text)
    {
        var days = ImmutableArray.CreateBuilder<CalendarDay>();
        while (text.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var (name, dates) = Cut(line, ':');
            var (off, work) = Cut(dates, '/');
            foreach (var date in Dates(year, off)) days.Add(new(date, name, true));
            foreach (var date in Dates(year, work)) days.Add(new(date, name, false));
        }
        return new(year, days.DrainToImmutable());
    }

    static (string Before, string After) Cut(string text, char at)
    {
        var index = text.IndexOf(at);
        return index < 0 ? (text.Trim(), "") : (text[..index].Trim(), text[(index + 1)..].Trim());
    }

    static IEnumerable<DateOnly> Dates(int year, string text)
    {
        foreach (var part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = part.Split("..");
            for (var date = Date(year, ends[0]); date <= Date(year, ends[^1]); date = date.AddDays(1)) yield return date;
        }
    }

    static DateOnly Date(int year, string text) => DateOnly.ParseExact($"{year}-{text}", "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
