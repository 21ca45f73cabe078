using OrleansHub.Grains.Hours.Language;

namespace OrleansHub.Grains.Hours.Chinese;

/// <summary>Puts the words of a Chinese timetable together into rules. Days after times begin the next sentence.</summary>
sealed class ChineseClauses
{
    readonly List<ChineseToken> _tokens;
    readonly List<ChineseClause> _clauses = [];
    ChineseClause _now = new();
    int _at;
    bool _except;

    ChineseClauses(string written)
    {
        // Noise stands between words that belong together: 夏季（5月-10月）.
        _tokens = [.. ChineseScanner.Read(written).Where(token => token.Kind != ChineseKind.Noise)];
    }

    public static string Read(string written) => new ChineseClauses(written).Read();

    string Read()
    {
        while (_at < _tokens.Count) Word(_tokens[_at]);
        Close();
        // "除周一外每天…" names the exception first; in OSM the last word counts.
        var rules = _clauses.OrderBy(clause => clause.Closed).Select(clause => clause.ToOsm()).OfType<string>().ToList();
        // 工作日 are the days people work: a holiday is none, whatever its weekday.
        if (_clauses.Any(clause => clause.Workdays && !clause.Closed) && !_clauses.Any(clause => clause.Holiday)) rules.Add("PH off");
        if (rules.Count == 0) throw new RefusedException(0, "没有写时间", "No times are given");
        return string.Join("; ", rules);
    }

    void Word(ChineseToken token)
    {
        switch (token.Kind)
        {
            case ChineseKind.Days or ChineseKind.Workdays or ChineseKind.Holiday or ChineseKind.Months or ChineseKind.Date or ChineseKind.Season:
                if (_now.HasBody) Close();
                Date(token);
                return;
            case ChineseKind.Clock or ChineseKind.Part:
                // A time that follows "休息" speaks of something else.
                if (_now.Closed) Close();
                _now.Times.Add(ChineseTimes.Span(_tokens, ref _at));
                return;
            case ChineseKind.Always:
                _now.Always = true;
                break;
            case ChineseKind.Open:
                _now.Open = true;
                break;
            case ChineseKind.Closed:
                _now.Closed = true;
                break;
            case ChineseKind.Except:
                Close();
                _except = true;
                break;
            case ChineseKind.Outside when _except:
                _now.Closed = true;
                Close();
                break;
            case ChineseKind.Break:
                if (_now.HasBody) Close();
                break;
            case ChineseKind.Comma:
                break;
            case ChineseKind.Refused:
                throw new RefusedException(token.Position, "不支持按单个节日或日照写的时间", "Hours by a single holiday, season of school or daylight are not supported");
            default:
                throw new RefusedException(token.Position, "这里看不懂", "This cannot be read here");
        }
        _at++;
    }

    void Date(ChineseToken token)
    {
        _at++;
        switch (token.Kind)
        {
            case ChineseKind.Workdays:
                _now.Workdays = true;
                break;
            case ChineseKind.Holiday:
                _now.Holiday = true;
                break;
            case ChineseKind.Season:
                if (_now.Season is not null) Close();
                _now.Season = token.Position;
                break;
            case ChineseKind.Months:
                _now.AddMonths(token.Value);
                break;
            case ChineseKind.Days:
                var last = TakeRange(ChineseKind.Days);
                _now.AddDays(last is { } end ? (token.Value / 10 * 10) + (end.Value % 10) : token.Value);
                break;
            default:
                _now.Dates.Add(DateRange(token));
                break;
        }
    }

    string DateRange(ChineseToken first)
    {
        if (first.Value < 100) throw new RefusedException(first.Position, "日期没有写月份", "The date lacks its month");
        var start = $"{Month(first, first.Value / 100)} {first.Value % 100:00}";
        if (TakeRange(ChineseKind.Date) is not { } last) return start;
        return last.Value < 100 ? $"{start}-{last.Value:00}" : $"{start}-{Month(last, last.Value / 100)} {last.Value % 100:00}";
    }

    static string Month(ChineseToken token, int month) =>
        month is >= 1 and <= 12 ? ChineseClause.Month(month) : throw new RefusedException(token.Position, "月份应在 1 到 12 之间", "Months go from 1 to 12");

    ChineseToken? TakeRange(ChineseKind kind)
    {
        if (_at + 1 >= _tokens.Count || _tokens[_at].Kind != ChineseKind.Dash || _tokens[_at + 1].Kind != kind) return null;
        _at += 2;
        return _tokens[_at - 1];
    }

    void Close()
    {
        if (_now.HasDates || _now.HasBody) _clauses.Add(_now);
        _now = new();
        _except = false;
    }
}
