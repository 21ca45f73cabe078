using System.Collections.Immutable;
using OrleansHub.Grains.Hours.Dates;

namespace OrleansHub.Grains.Hours.Language;

/// <summary>Reads months and days of months: <c>Nov-Feb</c>, <c>Dec 24-26,31</c>, <c>2026 Dec 24-2027 Jan 02</c>, <c>Mar Su[-1]-Oct Su[-1]</c>.</summary>
static class MonthDayParser
{
    public static DateGroup Read(TokenCursor at)
    {
        var selectors = ImmutableArray.CreateBuilder<IDateSelector>();
        var days = false;
        // "Dec 24,26": the month goes on after a comma.
        DatePoint? last = null;
        do
        {
            var point = at.Kind == TokenKind.Number && !DateParser.IsYear(at) ? last! with { Day = DayOf(at, last.Month) } : Point(at);
            var range = Range(at, point, out last);
            days |= !range.IsWholeMonths;
            selectors.Add(range);
        }
        while (DateParser.TakeCommaBefore(at, next => GoesOn(next, last)));
        return new(days ? DateKind.MonthDays : DateKind.Months, selectors.DrainToImmutable());
    }

    static bool GoesOn(TokenCursor next, DatePoint? last) =>
        next.Kind == TokenKind.Month || DateParser.IsDatedYear(next)
        || (last is not null && next.Kind == TokenKind.Number && !DateParser.IsYear(next) && !TimeParser.IsClearlyTime(next));

    static DateRangeSelector Range(TokenCursor at, DatePoint begin, out DatePoint? last)
    {
        last = begin is { Nth: 0, Day: > 0 } ? begin : null;
        if (begin.Day == 0 && begin.Nth == 0) return Months(at, begin);
        if (at.Kind != TokenKind.Dash) return new(begin, begin);
        var start = at.Take();
        if (at.Kind == TokenKind.Number && !DateParser.IsYear(at))
        {
            if (begin.Nth != 0) throw at.Refuse("这里应是月份", "A month is expected here");
            var day = DayOf(at, begin.Month);
            if (day < begin.Day) throw TokenCursor.Refuse(start, "日期范围应从小到大", "A range of days goes upwards");
            return new(begin, begin with { Day = day, Year = null }, DateParser.Step(at));
        }
        var to = Point(at);
        if (to is { Day: 0, Nth: 0 }) throw at.Refuse("这里应是几号", "The day of the month is expected here");
        if (to.Year is not null && (begin.Year is null || to.Year < begin.Year))
            throw TokenCursor.Refuse(start, "日期范围应从早到晚", "A range of dates goes upwards, with the year on both sides");
        last = null;
        return new(begin, to, DateParser.Step(at));
    }

    static DateRangeSelector Months(TokenCursor at, DatePoint begin)
    {
        var to = begin with { Year = null };
        if (at.Kind == TokenKind.Dash)
        {
            at.Take();
            // A number after a range of months is a time: "Nov-Feb 08-20".
            to = Month(at);
            if (to.Year is not null && (begin.Year is null || to.Year < begin.Year)) throw at.Refuse("年份范围应从小到大", "A range of years goes upwards");
        }
        return new(begin with { Day = 1 }, to with { Day = DateRangeSelector.LastDay });
    }

    // A month alone has day 0.
    static DatePoint Point(TokenCursor at)
    {
        var month = Month(at);
        if (at.Kind == TokenKind.Number && !DateParser.IsYear(at) && !TimeParser.IsClearlyTime(at)) return month with { Day = DayOf(at, month.Month) };
        return Nth(at, month.Month, month.Year) ?? month;
    }

    static DatePoint Month(TokenCursor at)
    {
        int? year = DateParser.IsYear(at) ? DateParser.Year(at) : null;
        return new(at.Need(TokenKind.Month, "这里应是月份", "A month is expected here").Value, 0, year);
    }

    // "Aug Su[-1] 10:00" can stay a month and a weekday; as the end of a range it has to be a date.
    static DatePoint? Nth(TokenCursor at, int month, int? year)
    {
        if (at.Kind != TokenKind.Weekday || at.Ahead(1).Kind != TokenKind.Open) return null;
        var start = at.Index;
        var isEnd = start > 0 && at.Ahead(year is null ? -2 : -3).Kind == TokenKind.Dash;
        var weekday = at.Take().Value;
        at.Take();
        var count = WeekdayParser.Count(at);
        if (at.TakeIf(TokenKind.Close))
        {
            var offset = WeekdayParser.Offset(at, 6);
            if (isEnd || (at.Kind == TokenKind.Dash && (at.Ahead(1).Kind == TokenKind.Month || at.Ahead(2).Kind == TokenKind.Month)))
                return new(month, 0, year, weekday, count, offset);
        }
        at.Index = start;
        return null;
    }

    static int DayOf(TokenCursor at, int month)
    {
        var number = at.Need(TokenKind.Number, "这里应是几号", "The day of the month is expected here");
        // "24." is how some write an ordinal.
        if (at.Kind == TokenKind.Dot && at.Ahead(1) is not { Kind: TokenKind.Number, Glued: true }) at.Take();
        // 2024 is a leap year, so that February has all the days it can have.
        return number.Value >= 1 && number.Value <= DateTime.DaysInMonth(2024, month) ? number.Value
            : throw TokenCursor.Refuse(number, "这个月没有这一天", "The month has no such day");
    }
}
