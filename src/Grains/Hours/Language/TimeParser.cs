using OrleansHub.Grains.Hours.Dates;

namespace OrleansHub.Grains.Hours.Language;

/// <summary>Reads times: <c>08:00-12:00,14:00-18:00</c>, <c>17:00+</c>, <c>22:00-02:00</c>, also <c>10am-8pm</c>, <c>8-18</c>.</summary>
static class TimeParser
{
    const int Noon = TimeSpanOfDay.Day / 2, OnePm = Noon + 60;

    public static bool IsTime(TokenCursor at) => at.Kind switch
    {
        TokenKind.Clock => true,
        TokenKind.Number => !DateParser.IsYear(at),
        _ => false,
    };

    /// <summary>Whether a number can only be a time: "10:00", "10.00", "10am", "0030".</summary>
    public static bool IsClearlyTime(TokenCursor at) =>
        at.Ahead(1).Kind == TokenKind.HalfDay || at.Now.Length > 2
        || (at.Ahead(1) is { Kind: TokenKind.Colon or TokenKind.Dot, Glued: true } && at.Ahead(2) is { Kind: TokenKind.Number, Glued: true });

    public static void Read(TokenCursor at, List<TimeSpanOfDay> times)
    {
        while (true)
        {
            times.Add(Span(at, times));
            // "12:00-14:00 16:00-18:00" lacks a comma and can mean nothing else.
            if (IsTime(at)) continue;
            if (at.Kind != TokenKind.Comma) return;
            var comma = at.Index;
            at.Take();
            if (IsTime(at)) continue;
            at.Index = comma;
            return;
        }
    }

    static TimeSpanOfDay Span(TokenCursor at, List<TimeSpanOfDay> before)
    {
        var start = at.Now;
        var from = Clock(at);
        var (isCasual, isHalfDay) = (IsCasual(start, at), EndsInHalfDay(at));
        // 8:00-12:00,2:00-5:30
        if (isCasual && before is [.., { From: < OnePm } last] && from is > 0 and < OnePm && from < last.From && last.To <= from + Noon) throw MorningOrAfternoon(start, from);
        if (from >= TimeSpanOfDay.Day) throw TokenCursor.Refuse(start, "开始时间应早于 24:00", "A time begins before 24:00");
        if (at.TakeIf(TokenKind.Plus)) return TimeSpanOfDay.WithOpenEnd(from, from);
        if (at.Kind != TokenKind.Dash) throw TokenCursor.Refuse(start, "单个时刻没有意义，请写时间段", "A point in time is not supported: write a span");
        at.Take();
        if (at.TakeIf(TokenKind.OpenEnd)) return TimeSpanOfDay.WithOpenEnd(from, from);
        var end = at.Now;
        var to = Clock(at);
        // 9-5 and 1pm-5, but not 10pm-6, which can only be the next morning; 1-5pm, but not 9-5pm.
        if (to > 0 && to <= from && from < to + Noon && (from < OnePm || isHalfDay) && IsCasual(end, at)) throw MorningOrAfternoon(end, to);
        if (isCasual && EndsInHalfDay(at) && from + Noon < to) throw MorningOrAfternoon(start, from);
        // "22:00-02:00" ends the next day, "06:00-06:00" after a whole one.
        if (to <= from) to += TimeSpanOfDay.Day;
        if (to > TimeSpanOfDay.Limit) throw TokenCursor.Refuse(end, "结束时间不能晚于 48:00", "A time ends by 48:00");
        if (at.Kind == TokenKind.Slash) throw at.Refuse("不支持时间间隔", "A period of times is not supported");
        if (at.Kind != TokenKind.Plus) return new(from, to, to);
        if (to == TimeSpanOfDay.Limit) throw at.Refuse("48:00 之后不能再延长", "Nothing can follow 48:00");
        at.Take();
        return TimeSpanOfDay.WithOpenEnd(from, to);
    }

    // The 5 of "9-5", "9:00-5:00" and "9am-5", the second 10 of "10-10"; not "05:00", "05", "5am". Called right behind the time.
    static bool IsCasual(Token hour, TokenCursor at) =>
        hour.Kind == TokenKind.Number && !EndsInHalfDay(at) && (hour.Length == 1 || (hour is { Length: 2, Value: >= 10 } && at.Ahead(-1) == hour));

    static bool EndsInHalfDay(TokenCursor at) => at.Ahead(-1).Kind == TokenKind.HalfDay;

    static RefusedException MorningOrAfternoon(Token hour, int minutes)
    {
        var (morning, afternoon) = (Written(minutes), Written(minutes + Noon));
        return TokenCursor.Refuse(hour, $"看不出是上午还是下午：请写 {morning} 或 {afternoon}", $"Morning or afternoon? Write {morning} or {afternoon}");
    }

    static string Written(int minutes) => $"{minutes / 60:00}:{minutes % 60:00}";

    static int Clock(TokenCursor at)
    {
        if (at.Kind == TokenKind.Clock) return at.Take().Value;
        var number = at.Need(TokenKind.Number, "这里应是时间", "A time is expected here");
        var (hour, minute) = (number.Value, 0);
        if (number.Length > 2)
        {
            (hour, minute) = (number.Value / 100, number.Value % 100);
            if (number.Length == 3) throw TokenCursor.Refuse(number, "时间应写成 8:00", "Write a time as 8:00");
        }
        else if (at.Kind is TokenKind.Colon or TokenKind.Dot)
        {
            at.Take();
            if (at.Now is not { Kind: TokenKind.Number, Glued: true, Length: <= 2 }) throw at.Refuse("缺少分钟", "The minutes are missing");
            minute = at.Take().Value;
        }
        if (minute > 59) throw TokenCursor.Refuse(number, "分钟应小于 60", "Minutes end at 59");
        if (at.Kind != TokenKind.HalfDay) return hour <= 48 ? (hour * 60) + minute : throw TokenCursor.Refuse(number, "小时太大", "The hour is too large");
        if (hour is 0 or > 12) throw TokenCursor.Refuse(number, "12 小时制的小时应为 1–12", "With am and pm hours go from 1 to 12");
        return (((hour % 12) + at.Take().Value) * 60) + minute;
    }
}
