using System.Globalization;
using System.Text.RegularExpressions;
using OrleansHub.Grains.Hours.Language;

namespace OrleansHub.Grains.Hours.Chinese;

/// <summary>Cuts a Chinese timetable into words. Positions are those of the text as it was written.</summary>
static partial class ChineseScanner
{
    public static List<ChineseToken> Read(string written)
    {
        // One character for one, so that positions hold.
        var text = string.Create(written.Length, written, (to, from) =>
        {
            for (var i = 0; i < to.Length; i++) to[i] = Plain(from[i]);
        });
        var tokens = new List<ChineseToken>();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                // A line is a sentence.
                if (text[at] == '\n') tokens.Add(new(ChineseKind.Break, at, 1));
                at++;
                continue;
            }
            var token = Remark(text, at) ?? AroundTheClock(text, at) ?? SpokenClock(text, at) ?? ChineseWords.Find(text, at) ?? Weekday(text, at, tokens) ?? Month(text, at) ?? Clock(text, at) ?? Sign(text, at);
            tokens.Add(token);
            at += token.Length;
        }
        return tokens;
    }

    static char Plain(char c) => c switch
    {
        >= '！' and <= '～' => (char)(c - '！' + '!') is var ascii && ascii == '~' ? '-' : ascii,
        '∶' or '︰' => ':',
        '–' or '—' or '―' or '−' or '‐' or '‑' or '〜' or '~' => '-',
        '。' => ';',
        '×' => 'x',
        _ => c,
    };

    // 周一, 星期日, 礼拜天; 周一至五 and 周一、三、五 leave the word out after the first.
    static ChineseToken? Weekday(string text, int at, List<ChineseToken> tokens)
    {
        foreach (var word in (ReadOnlySpan<string>)["周", "星期", "礼拜", ""])
        {
            if (word.Length == 0 && !FollowsWeekday(tokens)) break;
            if (string.CompareOrdinal(text, at, word, 0, word.Length) != 0 || at + word.Length >= text.Length) continue;
            var day = "一二三四五六日天".IndexOf(text[at + word.Length]);
            if (word.Length > 0 && text[at + word.Length] is >= '1' and <= '7' and var digit) day = digit - '1';
            if (day < 0) continue;
            day = Math.Min(day, 6);
            return new(ChineseKind.Days, at, word.Length + 1, (day * 10) + day);
        }
        return null;
    }

    static bool FollowsWeekday(List<ChineseToken> tokens)
    {
        var last = tokens.Count - 1;
        if (last >= 0 && tokens[last].Kind is ChineseKind.Dash or ChineseKind.Comma or ChineseKind.And) last--;
        return last >= 0 && tokens[last].Kind == ChineseKind.Days;
    }

    static ChineseToken? Month(string text, int at)
    {
        if (Months().Match(text, at) is { Success: true } months)
        {
            var first = Number(months, "first");
            var last = months.Groups["last"].Success ? Number(months, "last") : first;
            if (first is < 1 or > 12 || last is < 1 or > 12) throw new RefusedException(at, "月份应在 1 到 12 之间", "Months go from 1 to 12");
            return new(ChineseKind.Months, at, months.Length, (first * 100) + last);
        }
        if (Date().Match(text, at) is { Success: true } date)
            return new(ChineseKind.Date, at, date.Length, ((date.Groups["month"].Success ? Number(date, "month") : 0) * 100) + Number(date, "day"));
        return null;
    }

    static ChineseToken? Remark(string text, int at)
    {
        if (Admission().Match(text, at) is { Success: true } admission) return new(ChineseKind.Noise, at, admission.Length);
        if (ClosingDay().Match(text, at) is { Success: true } closing) return new(ChineseKind.ClosedOn, at, closing.Length);
        return Notice().Match(text, at) is { Success: true } notice ? new(ChineseKind.Unsure, at, notice.Length) : null;
    }

    static ChineseToken? AroundTheClock(string text, int at) =>
        Always().Match(text, at) is { Success: true } always ? new(ChineseKind.Always, at, always.Length) : null;

    static ChineseToken? Clock(string text, int at) => Clock(Time().Match(text, at), at);

    // Before all words: 十一点 is no National Day.
    static ChineseToken? SpokenClock(string text, int at) => Clock(SpokenTime().Match(text, at), at);

    static ChineseToken? Clock(Match time, int at)
    {
        if (!time.Success) return null;
        var minute = time.Groups["half"].Success ? 30
            : time.Groups["quarters"].Success ? 15 * Number(time, "quarters")
            : time.Groups["minute"].Success ? Number(time, "minute") : 0;
        var hour = Number(time, "hour");
        if (hour > 48 || minute > 59) throw new RefusedException(at, "没有这个时间", "There is no such time");
        return new(ChineseKind.Clock, at, time.Length, (hour * 60) + minute, time.ValueSpan[0] == '0');
    }

    static ChineseToken Sign(string text, int at) => text[at] switch
    {
        // —— is one dash.
        '-' => new(ChineseKind.Dash, at, text.AsSpan(at).IndexOfAnyExcept('-') is > 0 and var length ? length : text.Length - at),
        ',' => new(ChineseKind.Comma, at, 1),
        '、' or '&' or '/' => new(ChineseKind.And, at, 1),
        ';' or '|' or '·' => new(ChineseKind.Break, at, 1),
        '+' => new(ChineseKind.Onwards, at, 1),
        '(' or '[' or '【' => new(ChineseKind.Opening, at, 1),
        ')' or ']' or '】' => new(ChineseKind.Closing, at, 1),
        ':' or '.' or '"' or '“' or '”' => new(ChineseKind.Noise, at, 1),
        var c => throw new RefusedException(at, $"看不懂“{c}”", $"'{c}' cannot be read"),
    };

    static int Number(Match match, string group)
    {
        var digits = match.Groups[group].ValueSpan;
        if (char.IsAsciiDigit(digits[0])) return int.Parse(digits, CultureInfo.InvariantCulture);
        // 八, 十, 十二, 二十, 二十三.
        var ten = digits.IndexOf('十');
        return ten < 0 ? Digit(digits[^1]) : (ten == 0 ? 10 : 10 * Digit(digits[0])) + (ten == digits.Length - 1 ? 0 : Digit(digits[^1]));
    }

    static int Digit(char digit) => digit == '两' ? 2 : "零一二三四五六七八九".IndexOf(digit);

    // 5月, 5-9月, 11月至次年2月; not the month of 5月1日.
    [GeneratedRegex(@"\G(?<first>[0-9]{1,2})\s*月?\s*(?:[-至到]\s*(?:次年)?\s*(?<last>[0-9]{1,2})\s*)?月(?!\s*[0-9]{1,2}\s*[日号])份?")]
    private static partial Regex Months();

    [GeneratedRegex(@"\G(?:(?<month>[0-9]{1,2})\s*月\s*)?(?<day>[0-9]{1,2})\s*[日号]")]
    private static partial Regex Date();

    // 24小时, 24h, 7x24, 7天24小时, 00:00-24:00.
    [GeneratedRegex(@"\G(?:(?:7\s*天?\s*[x*]?\s*)?24\s*(?:小时|h)|7\s*[x*]\s*24(?![0-9])|0?0:00-24:00)", RegexOptions.IgnoreCase)]
    private static partial Regex Always();

    // 16:30停止入场, 最晚入场16:30: nobody is let in any more, but the place is open until later.
    [GeneratedRegex(@"\G(?:(?<!-\s*)[0-9]{1,2}(?:[:.][0-9]{2}|[点时])\s*(?:起|以后|之后|后)?\s*(?:观众|游客)?(?:停止|截止|禁止)" + Admissions + @"|(?:停止|截止|最晚|最后)" + Admissions + @"(?:时间)?[:为]?\s*[0-9]{1,2}[:.][0-9]{2})")]
    private static partial Regex Admission();

    const string Admissions = "(?:(?:入场|入馆|入园|入院|入内|进入|进场|进馆|进园|售票|检票|领票|取票|换票|取号|参观|接待|受理)[及和,、]?)+";

    // 闭馆日：周一.
    [GeneratedRegex(@"\G(?:闭馆|休馆|公休|休息|休业|闭园)(?:日|时间)?\s*[:为]\s*(?=每?(?:周|星期|礼拜|双休|国家法定|法定|节假日|工作日))")]
    private static partial Regex ClosingDay();

    // 以现场公告为准: it is announced elsewhere.
    [GeneratedRegex(@"\G(?:(?:具体|特殊情况)?(?:提前)?(?:另行通知|另行公告)|(?:具体)?以[\u4E00-\u9FFF]{1,8}为准|详?见[馆站]内公告)")]
    private static partial Regex Notice();

    // 8:30, 8.30, 8点, 8点半, 8点一刻, 8时30分, 8; the end of a time may touch the next one, where a line broke.
    [GeneratedRegex(@"\G(?<hour>[0-9]{1,2})(?:\s*[:.]\s*(?<minute>[0-9]{2})(?=[0-9]{1,2}[:.][0-9]{2}|[^0-9]|$)|(?:\s*[点时](?:(?<half>半)|(?<quarters>[一三])刻|(?<minute>[0-9]{1,2})分?|\s+(?<minute>[0-9]{1,2})\s*分)?整?)?(?![0-9]))")]
    private static partial Regex Time();

    // 九点, 十二点半, 八点一刻, 八时三十分; not the 时 of 时间.
    [GeneratedRegex(@"\G(?<hour>[一二]?十[一二三四五六七八九]?|[零一二两三四五六七八九])[点时](?!间)(?:(?<half>半)|(?<quarters>[一三])刻|(?<minute>[二三四五]?十[一二三四五六七八九]?)分?|零?(?<minute>[一二三四五六七八九])分)?整?")]
    private static partial Regex SpokenTime();
}
