using OrleansHub.Grains.Hours.Dates;
using OrleansHub.Grains.Hours.Language;

namespace OrleansHub.Grains.Hours.Chinese;

/// <summary>Reads a span of time: 上午8:30-12:00, 下午2点到5点半, 晚上8点至次日6点, 08:00起.</summary>
static class ChineseTimes
{
    const int Noon = TimeSpanOfDay.Day / 2;

    public static ChineseSpan Span(List<ChineseToken> tokens, ref int at)
    {
        var (part, _) = TakePart(tokens, ref at);
        var start = TakeClock(tokens, ref at);
        var from = Minutes(start, part);
        if (from >= TimeSpanOfDay.Day) throw new RefusedException(start.Position, "开始时间应早于 24:00", "A time begins before 24:00");
        if (Kind(tokens, at) == ChineseKind.Onwards)
        {
            at++;
            return new(from, null);
        }
        if (Kind(tokens, at) != ChineseKind.Dash) throw new RefusedException(start.Position, "只有一个时刻，请写起止时间", "One point in time: a span is needed");
        at++;
        var (endPart, nextDay) = TakePart(tokens, ref at);
        var end = TakeClock(tokens, ref at);
        var to = Minutes(end, endPart);
        if (nextDay) return new(from, to < from ? to : to + TimeSpanOfDay.Day);
        if ((part, endPart) is (PartOfDay.None, PartOfDay.None) && from < Noon && to is > 0 && to <= from && !end.Padded)
            throw new RefusedException(end.Position, "结束早于开始：请写“下午”或“次日”", "It ends before it begins: write 下午 or 次日");
        // 下午2:00-5:30 and 上午9点到5点 leave out what is plain.
        var isPlain = endPart == PartOfDay.None && part is not (PartOfDay.None or PartOfDay.Night);
        // 夜间22:00-6:00 leaves nothing out: half a day later it would still be before it begins.
        if (isPlain && to <= from && to <= Noon && to + Noon > from) to += Noon;
        return new(from, to);
    }

    /// <summary>Whether a place is open in a part of the day.</summary>
    public static bool Covers(List<ChineseSpan> times, PartOfDay part)
    {
        var (from, to) = part switch
        {
            PartOfDay.Morning => (9, 11),
            PartOfDay.Noon => (12, 13),
            PartOfDay.Afternoon => (14, 17),
            PartOfDay.Evening => (19, 21),
            _ => (1, 5),
        };
        return times.Exists(new ChineseSpan(from * 60, to * 60).Overlaps);
    }

    static int Minutes(ChineseToken clock, PartOfDay part) => (part, clock.Value) switch
    {
        (PartOfDay.Afternoon, < Noon) => clock.Value + Noon,
        (PartOfDay.Evening, >= 3 * 60 and < 5 * 60) => throw new RefusedException(clock.Position, "晚上三四点看不出是下午还是凌晨", "Three or four in the evening may be in the afternoon or after midnight"),
        // 晚上1点 is after midnight, 晚上12点 the midnight itself.
        (PartOfDay.Evening, >= 5 * 60 and < Noon + 60) => clock.Value + Noon,
        (PartOfDay.Noon, < 10 * 60) => clock.Value + Noon,
        (PartOfDay.Night, >= Noon and < Noon + 60) => clock.Value - Noon,
        _ => clock.Value,
    };

    static (PartOfDay Part, bool NextDay) TakePart(List<ChineseToken> tokens, ref int at)
    {
        var (part, nextDay) = (PartOfDay.None, false);
        for (; Kind(tokens, at) is ChineseKind.Part or ChineseKind.NextDay; at++)
        {
            if (tokens[at].Kind == ChineseKind.NextDay) nextDay = true;
            // 早晚6:00-8:00 means two spans.
            else if (part != PartOfDay.None && part != (PartOfDay)tokens[at].Value) throw new RefusedException(tokens[at].Position, "这里应是时间", "A time is expected here");
            else part = (PartOfDay)tokens[at].Value;
        }
        return (part, nextDay);
    }

    static ChineseToken TakeClock(List<ChineseToken> tokens, ref int at)
    {
        if (Kind(tokens, at) == ChineseKind.Clock) return tokens[at++];
        var position = at < tokens.Count ? tokens[at].Position : tokens[^1].Position + tokens[^1].Length;
        throw new RefusedException(position, "这里应是时间", "A time is expected here");
    }

    static ChineseKind? Kind(List<ChineseToken> tokens, int at) => at < tokens.Count ? tokens[at].Kind : null;
}
