using System.Globalization;
using OrleansHub.Grains.Hours.Dates;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Hours.Words;

/// <summary>Rules in English: Mon–Fri 09:00–17:00; closed on public holidays.</summary>
static class HoursInEnglish
{
    static readonly string[] Weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    static readonly string[] Ordinals = ["", "1st", "2nd", "3rd", "4th", "5th"];

    public static string Phrase(Rule rule, bool also)
    {
        var days = HoursText.IsEveryDay(rule) ? "" : Days(rule);
        var comment = rule.Comment is null ? "" : $" ({rule.Comment})";
        if (days.Length == 0 && HoursText.IsAllDay(rule))
        {
            return rule.State switch
            {
                OpenState.Open => "open 24 h" + comment,
                OpenState.Closed => "closed" + comment,
                _ => rule.Comment ?? "hours not known",
            };
        }
        var times = HoursText.IsAllDay(rule) ? "" : string.Join(", ", rule.Times.Select(Time));
        var start = days.Length > 0 ? days : "daily";
        return (rule.State, times.Length) switch
        {
            (OpenState.Open, 0) => $"{start} all day{comment}",
            (OpenState.Open, _) => $"{(also ? "also " : "")}{start} {times}{comment}",
            (OpenState.Closed, 0) => $"closed on {start}{comment}",
            (OpenState.Closed, _) => $"closed {(days.Length > 0 ? $"on {days}" : start)} {times}{comment}",
            (_, 0) => $"{start}: {rule.Comment ?? "hours not known"}",
            _ => $"{start} {times}{(rule.Comment is null ? " (not certain)" : comment)}",
        };
    }

    static string Days(Rule rule) => string.Join(' ', rule.Dates.OrderBy(group => group.Kind).Select(group => string.Join(", ", group.Selectors.Select(Name))));

    static string Time(TimeSpanOfDay time)
    {
        if (time.OpenEnd && time.From == time.To) return $"from {HoursText.Clock(time.From)}";
        // A night that ends before it began needs no word; a day and more does.
        var next = time.To - TimeSpanOfDay.Day >= time.From ? " next day" : "";
        return $"{HoursText.Clock(time.From)}–{HoursText.Clock(time.To)}{next}{(time.OpenEnd ? " or later" : "")}";
    }

    static string Name(IDateSelector selector) => selector switch
    {
        WeekdaySelector { From: var first, To: var last } => first == last ? Weekdays[first] : $"{Weekdays[first]}–{Weekdays[last]}",
        NthWeekdaySelector nth => $"{Moved(nth.Offset)}{Nth(nth.First, nth.Last)} {Weekdays[nth.Weekday]} of the month",
        HolidaySelector { School: true } => "school holidays",
        HolidaySelector { Offset: var offset } => offset == 0 ? "public holidays" : $"the day {(offset < 0 ? "before" : "after")} public holidays",
        YearSelector year => year.To == YearSelector.Last ? $"from {year.From}{Every(year.Step, "years")}" : $"{Span(year.From, year.To)}{Every(year.Step, "years")}",
        WeekSelector week => $"week {Span(week.From, week.To)}{Every(week.Step, "weeks")}",
        DateRangeSelector range => Range(range),
        _ => "",
    };

    static string Range(DateRangeSelector range)
    {
        var (first, last) = (range.From, range.To);
        if (range.IsOneDay) return Date(first);
        if (range.IsWholeMonths)
        {
            var end = first.Month == last.Month && last.Year is null ? "" : $"–{Month(last.Month)}{YearOf(last)}";
            return $"{Month(first.Month)}{YearOf(first)}{end}";
        }
        if (first.Month == last.Month && first.Nth == 0 && last.Nth == 0 && last.Year is null && last.Day >= first.Day)
            return $"{first.Day}–{last.Day} {Month(first.Month)}{YearOf(first)}{Every(range.Step, "days")}";
        return $"{Date(first)} – {Date(last)}{Every(range.Step, "days")}";
    }

    static string Date(DatePoint point) => point.Nth == 0
        ? $"{point.Day} {Month(point.Month)}{YearOf(point)}"
        : $"{Moved(point.Offset)}{Nth(point.Nth, point.Nth)} {Weekdays[point.Weekday]} of {Month(point.Month)}{YearOf(point)}";

    static string Nth(int first, int last) => (first, last) switch
    {
        (-1, -1) => "last",
        ( < 0, _) => $"{Ordinals[-first]} last",
        _ => first == last ? Ordinals[first] : $"{Ordinals[first]}–{Ordinals[last]}",
    };

    static string Moved(int days) => days switch
    {
        0 => "",
        1 or -1 => $"1 day {(days < 0 ? "before" : "after")} ",
        _ => $"{Math.Abs(days)} days {(days < 0 ? "before" : "after")} ",
    };

    static string Every(int step, string unit) => step == 1 ? "" : $" (every {step} {unit})";

    static string Span(int first, int last) => first == last ? first.ToString(CultureInfo.InvariantCulture) : $"{first}–{last}";

    static string Month(int month) => CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames[month - 1];

    static string YearOf(DatePoint point) => point.Year is { } year ? $" {year}" : "";
}
