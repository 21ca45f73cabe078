using OrleansHub.Grains.Hours.Dates;
using OrleansHub.Grains.Hours.Language;

namespace OrleansHub.Grains.Hours.Chinese;

/// <summary>Reads a span of time: 上午8:30-12:00, 下午2点到5点半, 晚上8点至次日6点, 08:00起.</summary>
static class ChineseTimes
{
    public static string Span(List<ChineseToken> tokens, ref int at)
    {
        var part = TakePart(tokens, ref at);
        var start = TakeClock(tokens, ref at);
        var from = Minutes(start, part);
        if (Kind(tokens, at) == ChineseKind.Onwards)
        {
            at++;
            return $"{Text(from)}+";
        }
        if (Kind(tokens, at) != ChineseKind.Dash) throw new RefusedException(start.Position, "只有一个时刻，请写起止时间", "One point in time: a span is needed");
        at++;
        var endPart = TakePart(tokens, ref at);
        var to = Minutes(TakeClock(tokens, ref at), endPart);
        // 下午2:00-5:30 and 上午9点到5点 leave out what is plain.
        if (endPart == PartOfDay.None && part is not (PartOfDay.None or PartOfDay.Night) && to <= from && to <= TimeSpanOfDay.Day / 2) to += TimeSpanOfDay.Day / 2;
        return $"{Text(from)}-{Text(to)}";
    }

    static int Minutes(ChineseToken clock, PartOfDay part)
    {
        const int noon = TimeSpanOfDay.Day / 2;
        return (part, clock.Value) switch
        {
            (PartOfDay.Afternoon or PartOfDay.Evening, < noon) => clock.Value + noon,
            (PartOfDay.Evening, < noon + 60) => clock.Value + noon,
            (PartOfDay.Noon, < 10 * 60) => clock.Value + noon,
            (PartOfDay.Night, >= noon and < noon + 60) => clock.Value - noon,
            _ => clock.Value,
        };
    }

    static PartOfDay TakePart(List<ChineseToken> tokens, ref int at)
    {
        var part = PartOfDay.None;
        // 次日凌晨 says it twice.
        for (; Kind(tokens, at) == ChineseKind.Part; at++) part = (PartOfDay)tokens[at].Value;
        return part;
    }

    static ChineseToken TakeClock(List<ChineseToken> tokens, ref int at)
    {
        if (Kind(tokens, at) == ChineseKind.Clock) return tokens[at++];
        var position = at < tokens.Count ? tokens[at].Position : tokens[^1].Position + tokens[^1].Length;
        throw new RefusedException(position, "这里应是时间", "A time is expected here");
    }

    static ChineseKind? Kind(List<ChineseToken> tokens, int at) => at < tokens.Count ? tokens[at].Kind : null;

    static string Text(int minutes) => $"{minutes / 60:00}:{minutes % 60:00}";
}
