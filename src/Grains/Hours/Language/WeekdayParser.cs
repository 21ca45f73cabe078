using System.Collections.Immutable;
using OrleansHub.Grains.Hours.Dates;

namespace OrleansHub.Grains.Hours.Language;

/// <summary>Reads weekdays and holidays: <c>Mo-Fr,PH</c>, <c>Sa[1,-1]</c>, <c>Su[-1] +1 day</c>, <c>PH -1 day</c>.</summary>
static class WeekdayParser
{
    public static DateGroup Read(TokenCursor at)
    {
        var selectors = ImmutableArray.CreateBuilder<IDateSelector>();
        var (weekdays, holidays) = (false, false);
        do
        {
            if (at.Kind == TokenKind.Holiday)
            {
                holidays = true;
                selectors.Add(Holiday(at));
            }
            else
            {
                weekdays = true;
                Weekdays(at, selectors);
            }
        }
        while (DateParser.TakeCommaBefore(at, next => next.Kind is TokenKind.Weekday or TokenKind.Weekdays or TokenKind.Holiday));
        var kind = weekdays && holidays ? DateKind.WeekdaysAndHolidays : weekdays ? DateKind.Weekdays : DateKind.Holidays;
        return new(kind, selectors.DrainToImmutable());
    }

    static HolidaySelector Holiday(TokenCursor at)
    {
        var token = at.Take();
        var school = token.Value == 1;
        var offset = Offset(at, 1);
        if (school && offset != 0) throw TokenCursor.Refuse(token, "学校假期不能加减天数", "School holidays cannot be moved by days");
        return new(school, token.Position, offset);
    }

    static void Weekdays(TokenCursor at, ImmutableArray<IDateSelector>.Builder selectors)
    {
        if (at.Kind == TokenKind.Weekdays)
        {
            var range = at.Take().Value;
            selectors.Add(new WeekdaySelector(range / 10, range % 10));
            return;
        }
        var from = at.Take().Value;
        if (at.TakeIf(TokenKind.Open))
        {
            Nth(at, from, selectors);
            return;
        }
        var to = from;
        if (at.TakeIf(TokenKind.Dash)) to = at.Need(TokenKind.Weekday, "这里应是星期", "A weekday is expected here").Value;
        selectors.Add(new WeekdaySelector(from, to));
    }

    static void Nth(TokenCursor at, int weekday, ImmutableArray<IDateSelector>.Builder selectors)
    {
        var counts = new List<(int First, int Last)>();
        do
        {
            var first = Count(at);
            var start = at.Now;
            var last = first > 0 && at.TakeIf(TokenKind.Dash) ? Count(at) : first;
            if (last < first) throw TokenCursor.Refuse(start, "范围应从小到大", "The range goes upwards");
            counts.Add((first, last));
        }
        while (at.TakeIf(TokenKind.Comma));
        at.Need(TokenKind.Close, "缺少右方括号", "The closing bracket is missing");
        var offset = Offset(at, 6);
        foreach (var (first, last) in counts) selectors.Add(new NthWeekdaySelector(weekday, first, last, offset));
    }

    /// <summary>1 to 5 from the start of a month, -1 to -5 from its end.</summary>
    public static int Count(TokenCursor at)
    {
        var sign = at.TakeIf(TokenKind.Dash) ? -1 : 1;
        var number = at.Need(TokenKind.Number, "这里应是第几个", "The count of a weekday is expected here");
        return number.Value is >= 1 and <= 5 ? sign * number.Value
            : throw TokenCursor.Refuse(number, "一个月里同一星期最多 5 个", "A month has a weekday at most 5 times");
    }

    /// <summary>"+1 day", "-2 days", or 0 when no days follow.</summary>
    public static int Offset(TokenCursor at, int most)
    {
        if (at.Kind is not (TokenKind.Plus or TokenKind.Dash) || at.Ahead(1).Kind != TokenKind.Number || at.Ahead(2).Kind != TokenKind.Days) return 0;
        var sign = at.Take().Kind == TokenKind.Dash ? -1 : 1;
        var number = at.Take();
        at.Take();
        return number.Value <= most ? sign * number.Value
            : throw TokenCursor.Refuse(number, $"最多移动 {most} 天", $"A day can be moved by at most {most}");
    }
}
