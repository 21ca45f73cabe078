using System.Globalization;
using OrleansHub.Grains.Hours.Dates;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Hours.Words;

/// <summary>Rules in Chinese: 周一至周五 09:00–17:00；节假日休息.</summary>
static class HoursInChinese
{
    const string Weekdays = "一二三四五六日";

    public static string Phrase(Rule rule, bool also)
    {
        var days = HoursText.IsEveryDay(rule) ? "" : Days(rule);
        var comment = rule.Comment is null ? "" : $"（{rule.Comment}）";
        if (days.Length == 0 && HoursText.IsAllDay(rule))
        {
            return rule.State switch
            {
                OpenState.Open => "全天开放" + comment,
                OpenState.Closed => "不开放" + comment,
                _ => rule.Comment ?? "时间不确定",
            };
        }
        var times = HoursText.IsAllDay(rule) ? "" : string.Join('、', rule.Times.Select(Time));
        var start = days.Length > 0 ? days : "每天";
        return (rule.State, times.Length) switch
        {
            (OpenState.Open, 0) => $"{start}全天{comment}",
            (OpenState.Open, _) => $"{start}{(also ? "另有" : "")} {times}{comment}",
            (OpenState.Closed, 0) => $"{start}休息{comment}",
            (OpenState.Closed, _) => $"{start} {times} 休息{comment}",
            (_, 0) => $"{start}：{rule.Comment ?? "时间不确定"}",
            _ => $"{start} {times}{(rule.Comment is null ? "（不确定）" : comment)}",
        };
    }

    static string Days(Rule rule) => string.Join(' ', rule.Dates.OrderBy(group => group.Kind).Select(group => string.Join('、', group.Selectors.Select(Name))));

    static string Time(TimeSpanOfDay time)
    {
        if (time.OpenEnd && time.From == time.To) return $"{HoursText.Clock(time.From)} 起";
        var end = time.To > TimeSpanOfDay.Day ? $"次日 {HoursText.Clock(time.To)}" : HoursText.Clock(time.To);
        return $"{HoursText.Clock(time.From)}–{end}{(time.OpenEnd ? " 或更晚" : "")}";
    }

    static string Name(IDateSelector selector) => selector switch
    {
        WeekdaySelector { From: var first, To: var last } => first == last ? Weekday(first) : $"{Weekday(first)}至{Weekday(last)}",
        NthWeekdaySelector nth => $"每月{Nth(nth.First, nth.Last)}{Weekday(nth.Weekday)}{Moved(nth.Offset)}",
        HolidaySelector { School: true } => "学校假期",
        HolidaySelector { Offset: var offset } => offset == 0 ? "节假日" : offset < 0 ? "节假日前一天" : "节假日后一天",
        YearSelector year => Year(year),
        WeekSelector week => $"第 {Span(week.From, week.To)} 周{Every(week.Step, "周")}",
        DateRangeSelector range => Range(range),
        _ => "",
    };

    static string Range(DateRangeSelector range)
    {
        var (first, last) = (range.From, range.To);
        if (range.IsOneDay) return Date(first);
        if (range.IsWholeMonths)
        {
            var start = $"{YearOf(first)}{first.Month} 月";
            if (first.Month == last.Month && last.Year is null) return start;
            return $"{start}至{NextYear(first, last)} {YearOf(last)}{last.Month} 月";
        }
        var end = first.Month == last.Month && first.Nth == 0 && last.Nth == 0 && last.Year is null && last.Day >= first.Day ? $" {last.Day} 日" : $"{NextYear(first, last)} {Date(last)}";
        return $"{Date(first)}至{end}{Every(range.Step, "天")}";
    }

    static string Date(DatePoint point) => point.Nth == 0
        ? $"{YearOf(point)}{point.Month} 月 {point.Day} 日"
        : $"{YearOf(point)}{point.Month} 月{Nth(point.Nth, point.Nth)}{Weekday(point.Weekday)}{Moved(point.Offset)}";

    static string YearOf(DatePoint point) => point.Year is { } year ? $"{year} 年 " : "";

    static string NextYear(DatePoint first, DatePoint last) =>
        last.Year is null && last.Nth == 0 && first.Nth == 0 && (last.Month, last.Day).CompareTo((first.Month, first.Day)) < 0 ? "次年" : "";

    static string Year(YearSelector year) => year switch
    {
        { To: YearSelector.Last } => $"{year.From} 年起{Every(year.Step, "年")}",
        _ => $"{Span(year.From, year.To)} 年{Every(year.Step, "年")}",
    };

    static string Nth(int first, int last) => (first, last) switch
    {
        (-1, -1) => "最后一个",
        ( < 0, _) => $"倒数第 {-first} 个",
        _ => $"第 {Span(first, last, " 至 ")} 个",
    };

    static string Moved(int days) => days switch { 0 => "", < 0 => $"前 {-days} 天", _ => $"后 {days} 天" };

    static string Every(int step, string unit) => step == 1 ? "" : $"（每 {step} {unit}）";

    static string Span(int first, int last, string dash = "–") =>
        first == last ? first.ToString(CultureInfo.InvariantCulture) : $"{first}{dash}{last}";

    static string Weekday(int index) => $"周{Weekdays[index]}";
}
