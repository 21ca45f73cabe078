using System.Collections.Immutable;
using OrleansHub.Grains.Hours.Dates;

namespace OrleansHub.Grains.Hours.Language;

/// <summary>Reads one group of dates: years, months and days of months, weeks, or weekdays and holidays.</summary>
static class DateParser
{
    public static DateGroup Read(TokenCursor at) => at.Kind switch
    {
        TokenKind.Number when IsDatedYear(at) => MonthDayParser.Read(at),
        TokenKind.Number => Years(at),
        TokenKind.Month => MonthDayParser.Read(at),
        TokenKind.Week => Weeks(at),
        TokenKind.Weekday or TokenKind.Weekdays or TokenKind.Holiday => WeekdayParser.Read(at),
        _ => throw at.Refuse("这里看不懂", "This cannot be read here"),
    };

    /// <summary>Whether a year stands here; numbers below 1900 are times like 0830.</summary>
    public static bool IsYear(TokenCursor at) =>
        at.Kind == TokenKind.Number && at.Now is { Length: 4, Value: >= YearSelector.First } && at.Ahead(1) is not { Kind: TokenKind.Colon, Glued: true };

    /// <summary>Whether a year belongs to the date after it: "2026 Dec 24".</summary>
    public static bool IsDatedYear(TokenCursor at) => IsYear(at) && at.Ahead(1).Kind == TokenKind.Month;

    public static int Year(TokenCursor at)
    {
        if (!IsYear(at)) throw at.Refuse("这里应是年份", "A year is expected here");
        var token = at.Take();
        return token.Value <= YearSelector.Last ? token.Value : throw TokenCursor.Refuse(token, "年份太大", $"Years end at {YearSelector.Last}");
    }

    /// <summary>A period after a range, 1 when there is none.</summary>
    public static int Step(TokenCursor at, int least = 1, int most = 400)
    {
        if (!at.TakeIf(TokenKind.Slash)) return 1;
        var number = at.Need(TokenKind.Number, "这里应是间隔", "A period is expected here");
        return number.Value >= least && number.Value <= most ? number.Value
            : throw TokenCursor.Refuse(number, $"间隔应在 {least} 到 {most} 之间", $"A period lies between {least} and {most}");
    }

    static DateGroup Years(TokenCursor at)
    {
        var years = ImmutableArray.CreateBuilder<IDateSelector>();
        do
        {
            var start = at.Now;
            var from = Year(at);
            if (at.TakeIf(TokenKind.Plus)) years.Add(new YearSelector(from, YearSelector.Last));
            else if (at.TakeIf(TokenKind.Dash))
            {
                var to = Year(at);
                if (to <= from) throw TokenCursor.Refuse(start, "年份范围应从小到大", "A range of years goes upwards");
                years.Add(new YearSelector(from, to, Step(at)));
            }
            else if (at.Kind == TokenKind.Slash) years.Add(new YearSelector(from, YearSelector.Last, Step(at)));
            else years.Add(new YearSelector(from, from));
        }
        while (TakeCommaBefore(at, IsYear));
        return new(DateKind.Years, years.DrainToImmutable());
    }

    static DateGroup Weeks(TokenCursor at)
    {
        var weeks = ImmutableArray.CreateBuilder<IDateSelector>();
        do
        {
            // "week 05,week 07" says the word again after the comma.
            at.TakeIf(TokenKind.Week);
            var start = at.Now;
            var from = Week(at);
            var to = at.TakeIf(TokenKind.Dash) ? Week(at) : from;
            if (to < from) throw TokenCursor.Refuse(start, "周数范围应从小到大", "A range of weeks goes upwards");
            weeks.Add(new WeekSelector(from, to, Step(at, 2, 26)));
        }
        while (TakeCommaBefore(at, next => next.Kind == TokenKind.Week || (next.Kind == TokenKind.Number && !TimeParser.IsClearlyTime(next))));
        return new(DateKind.Weeks, weeks.DrainToImmutable());
    }

    static int Week(TokenCursor at)
    {
        var number = at.Need(TokenKind.Number, "这里应是周数", "The number of a week is expected here");
        return number.Value is >= 1 and <= 53 ? number.Value : throw TokenCursor.Refuse(number, "周数应在 1 到 53 之间", "Weeks go from 1 to 53");
    }

    /// <summary>Takes a comma when what follows goes on with the same list.</summary>
    public static bool TakeCommaBefore(TokenCursor at, Func<TokenCursor, bool> goesOn)
    {
        if (at.Kind != TokenKind.Comma) return false;
        at.Index++;
        if (goesOn(at)) return true;
        at.Index--;
        return false;
    }
}
