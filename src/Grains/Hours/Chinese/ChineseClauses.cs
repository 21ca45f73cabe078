using System.Numerics;
using OrleansHub.Grains.Hours.Language;

namespace OrleansHub.Grains.Hours.Chinese;

/// <summary>Puts the words of a Chinese timetable together into sentences. Days after times begin the next sentence.</summary>
sealed class ChineseClauses
{
    readonly List<ChineseToken> _tokens;
    readonly List<ChineseClause> _clauses = [];
    ChineseClause _now = new();
    int _at;
    bool _except;
    // Where it says that holidays are taken out of the days on which it is closed.
    ChineseToken? _openOnHolidays;

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
        DaysAtTheEnd();
        return ChineseRules.Write(_clauses, _openOnHolidays);
    }

    void Word(ChineseToken token)
    {
        switch (token.Kind)
        {
            case var kind when IsDate(kind):
                if (_now.HasBody) Close();
                Date(token);
                return;
            case ChineseKind.Part when Next() == ChineseKind.Closed && _now.Times.Count > 0:
                // 上午9:00-12:00，下午休息 says nothing of when it is open.
                _at += 2;
                return;
            case ChineseKind.Clock or ChineseKind.Part:
                // A time that follows "休息" speaks of something else.
                if (_now.Closed) Close();
                _now.Times.Add(ChineseTimes.Span(_tokens, ref _at));
                return;
            case ChineseKind.Including:
                Include(DaysFrom(_at + 1));
                return;
            case ChineseKind.Excluding:
                Close();
                _now = DaysFrom(_at + 1);
                _now.Closed = true;
                Close();
                return;
            case ChineseKind.Opening when _now.HasBody && _now.Dates.Count == 0 && BracketHoldsDays():
                Qualify(DaysFrom(_at + 1), token.Position);
                return;
            case ChineseKind.Opening when _now.HasDates && BracketHoldsDays(ChineseKind.Excepted) && (_now.Closed || !_now.HasBody):
            case ChineseKind.Except when _now.HasDates && (_now.Closed || !_now.HasBody):
                TakeOut(DaysFrom(_at + 1), token);
                if (Here() is ChineseKind.Excepted or ChineseKind.Outside) _at++;
                return;
            case ChineseKind.Excepted:
                Except(token);
                break;
            case ChineseKind.Always:
                _now.Always = token.Position;
                break;
            case ChineseKind.Open:
                _now.Open = true;
                break;
            case ChineseKind.Unsure:
                _now.Unsure = true;
                break;
            case ChineseKind.Closed:
                if (_now.Times.Count > 1) Pause();
                _now.Closed = true;
                if (_now.Exception is { } exception) OpenOn(exception, token);
                break;
            case ChineseKind.Rest:
                Close();
                _now.Rest = true;
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
            case ChineseKind.Comma or ChineseKind.Opening or ChineseKind.Closing:
                break;
            case ChineseKind.Refused:
                throw new RefusedException(token.Position, "不支持按单个节日或日照写的时间", "Hours by a single holiday, season of school or daylight are not supported");
            default:
                throw new RefusedException(token.Position, "这里看不懂", "This cannot be read here");
        }
        _at++;
    }

    ChineseKind? Here() => _at < _tokens.Count ? _tokens[_at].Kind : null;

    ChineseKind? Next() => _at + 1 < _tokens.Count ? _tokens[_at + 1].Kind : null;

    static bool IsDate(ChineseKind kind) => kind
        is ChineseKind.Days or ChineseKind.Workdays or ChineseKind.Holiday or ChineseKind.Months or ChineseKind.Date or ChineseKind.Season;

    bool BracketHoldsDays(ChineseKind last = ChineseKind.Closing)
    {
        var end = _tokens.FindIndex(_at, token => token.Kind == last);
        return end > _at + 1 && _tokens.Take((_at + 1)..end).All(token => IsDate(token.Kind) || token.Kind is ChineseKind.Dash or ChineseKind.Comma);
    }

    // A sentence of all the days that stand here, and nothing else.
    ChineseClause DaysFrom(int at)
    {
        var before = _now;
        _now = new();
        for (_at = at; _at < _tokens.Count;)
        {
            if (IsDate(_tokens[_at].Kind)) Date(_tokens[_at]);
            else if (_tokens[_at].Kind == ChineseKind.Comma) _at++;
            else break;
        }
        var days = _now;
        _now = before;
        return days;
    }

    // 每天9:00-18:00（含节假日）; of a sentence without days all are meant anyway.
    void Include(ChineseClause days)
    {
        if (_now.HasDates) _now.TakeDays(days);
    }

    // 9:00-17:00（周一至周五）: they are the days of what stands before them.
    void Qualify(ChineseClause days, int position)
    {
        if (_now.Week != 0 && (days.Week & ~_now.Week) != 0)
            throw new RefusedException(position, "括号里的日子和前面写的不一样", "The days in brackets are others than those before them");
        _now.TakeDays(days);
        Close();
    }

    // 周一至周五（节假日除外）8:30-17:30, 周一（节假日除外）闭馆, 周一闭馆（节假日除外）.
    void TakeOut(ChineseClause days, ChineseToken token)
    {
        days.Closed = true;
        _now.Exception = days;
        _clauses.Add(days);
        if (_now.Closed) OpenOn(days, token);
    }

    // Taken out of days on which it is closed, and a holiday is the only such day whose times are plain.
    void OpenOn(ChineseClause exception, ChineseToken token)
    {
        if (!exception.IsOfHolidays) throw Ambiguous(token);
        _clauses.Remove(exception);
        _openOnHolidays = token;
    }

    static int DaysAWeek(ChineseClause clause) => BitOperations.PopCount((uint)clause.Week);

    // Of 周一至周五，节假日除外 the holidays are taken out; of 周六、周日、节假日除外 all.
    void Except(ChineseToken token)
    {
        if (_clauses is [.., { Closed: true }] || _now.Closed || (_now.Holiday && DaysAWeek(_now) == 3)) throw Ambiguous(token);
        if (_now.Holiday && DaysAWeek(_now) > 3)
        {
            _now.Holiday = false;
            TakeOut(new() { Holiday = true }, token);
        }
        else
        {
            _now.Closed = true;
        }
    }

    // 周一闭馆，节假日除外: are they open on a holiday, or closed as well?
    public static RefusedException Ambiguous(ChineseToken token) => new(
        token.Position, "看不出这几天到底开不开，请分开写明", "It cannot be told whether these days are open or closed; write them apart");

    // 8:30-17:30，12:00-14:00休息: only the last of the times is meant.
    void Pause()
    {
        var pause = _now.SameDays();
        pause.Times.Add(_now.Times[^1]);
        _now.Times.RemoveAt(_now.Times.Count - 1);
        Close();
        _now = pause;
    }

    // 8:30-17:30 周一至周五 says the days last. Of several sentences nobody knows which it then means.
    void DaysAtTheEnd()
    {
        var open = _clauses.FindAll(clause => !clause.Closed);
        if (open is not [{ HasDates: false } first, .., { HasBody: false, Holiday: false } last]) return;
        if (open.Count > 2)
            throw new RefusedException(_tokens.FindLast(token => IsDate(token.Kind)).Position, "这些日子没有写时间，请把日子写在时间前面", "These days have no times; write days before their times");
        first.TakeDays(last);
        _clauses.Remove(last);
    }

    void Date(ChineseToken token)
    {
        _at++;
        switch (token.Kind)
        {
            case ChineseKind.Workdays:
                _now.AddWorkdays();
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
                _now.AddDays(token.Value / 10, (TakeRange(ChineseKind.Days) ?? token).Value % 10);
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
        // 上午8:30-12:00；下午14:00-17:30 goes on with the same days. In OSM a second rule would take the place of the first.
        var goesOn = _now is { HasDates: false, Closed: false, Rest: false, Times.Count: > 0 } && _clauses is [.., { Closed: false, HasTimes: true }];
        if (goesOn) _clauses[^1].Times.AddRange(_now.Times);
        else if (_now.HasDates || _now.HasBody) _clauses.Add(_now);
        _now = new();
        _except = false;
    }
}
