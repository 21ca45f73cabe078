using System.Numerics;
using OrleansHub.Grains.Hours.Language;

namespace OrleansHub.Grains.Hours.Chinese;

/// <summary>
/// Puts the words of a Chinese timetable together into sentences. Days after times begin the next sentence; a bracket is read as a text of its
/// own, and the sentence goes on behind it.
/// </summary>
sealed class ChineseClauses
{
    readonly List<ChineseToken> _tokens;
    readonly List<ChineseClause> _clauses = [];
    // Sentences out of brackets in the one that is being read.
    readonly List<ChineseClause> _asides = [];
    readonly int _end;
    ChineseClause _now = new();
    // Days that a comma divides from those that follow.
    ChineseClause? _before;
    // Days taken out before anything was said: 除周一外.
    ChineseClause? _leading;
    bool _openOnHolidays;
    bool _justClosed;
    // 周一（节假日照常开放）闭馆.
    bool _usualAside;
    int _at;

    ChineseClauses(List<ChineseToken> tokens, int from, int end) => (_tokens, _at, _end) = (tokens, from, end);

    public static string Read(string written)
    {
        // Noise stands between words that belong together.
        List<ChineseToken> tokens = [.. ChineseScanner.Read(written).Where(token => token.Kind != ChineseKind.Noise)];
        var text = new ChineseClauses(tokens, 0, tokens.Count);
        text.ReadAll();
        text.DaysAtTheEnd();
        return ChineseRules.Write(text._clauses, text._openOnHolidays);
    }

    public static RefusedException Ambiguous(ChineseToken token) => new(
        token.Position, "看不出这几天到底什么时候开，请分开写明", "It cannot be told when these days are open; write them apart");

    void ReadAll()
    {
        while (_at < _end) Word(_tokens[_at]);
        Close();
    }

    void Word(ChineseToken token)
    {
        switch (token.Kind)
        {
            case var kind when IsDay(kind):
                if (_now.HasBody) Close();
                Day(token);
                _justClosed &= _now.IsOfHolidays;
                return;
            case ChineseKind.Clock or ChineseKind.Part:
                Time(token);
                return;
            case ChineseKind.Closed:
                ClosedDays(token);
                return;
            case ChineseKind.WeekendOff:
                if (_now is not { Week: ChineseClause.Weekend, HasBody: false }) Close();
                _now.Week = ChineseClause.Weekend;
                goto case ChineseKind.Closed;
            case ChineseKind.ClosedOn:
                Close();
                _now = DaysFrom(_at + 1);
                if (!_now.HasDays) throw Ambiguous(token);
                _at--;
                goto case ChineseKind.Closed;
            case ChineseKind.Opening:
                Bracket();
                return;
            case ChineseKind.Including:
                if (_justClosed || !(_now.HasDays || _now.HasBody)) throw Ambiguous(token);
                var more = DaysFrom(_at + 1);
                // Of a sentence without days all are meant anyway.
                if (_now.HasDays) _now.TakeDays(more);
                return;
            case ChineseKind.Except or ChineseKind.Excluding:
                TakeOut(DaysFrom(_at + 1, overCommas: false), token);
                if (Here() == ChineseKind.Closed && Next() == ChineseKind.Outside) _at++;
                if (Here() is ChineseKind.Outside or ChineseKind.Excepted) _at++;
                return;
            case ChineseKind.Excepted:
                Except(token);
                break;
            case ChineseKind.Always:
                if (_now.Times.Count > 0) throw Ambiguous(token);
                SettleDays(false);
                _now.AlwaysAt = token.Position;
                break;
            case ChineseKind.Open:
                OpenOnHolidays(token);
                SettleDays(false);
                _now.Open = true;
                break;
            case ChineseKind.AsUsual:
                OpenOnHolidays(token);
                SettleDays(false);
                _now.AsUsual = true;
                break;
            case ChineseKind.Unsure:
                SettleDays(false);
                _now.Unsure = true;
                break;
            case ChineseKind.Others:
                Close();
                _now.Others = true;
                break;
            case ChineseKind.Break:
                if (_now.HasBody) Close();
                break;
            case ChineseKind.Comma:
                if (_now is { HasDays: true, HasBody: false }) DivideDays();
                break;
            case ChineseKind.And or ChineseKind.Closing:
                break;
            case ChineseKind.Refused:
                throw new RefusedException(token.Position, "不支持按单个节日或日照写的时间", "Hours by a single holiday, season of school or daylight are not supported");
            default:
                throw new RefusedException(token.Position, "这里看不懂", "This cannot be read here");
        }
        _at++;
    }

    // 周一闭馆，遇节假日照常开放.
    void OpenOnHolidays(ChineseToken token)
    {
        if (_justClosed && _now.IsOfHolidays) _openOnHolidays = true;
    }

    void Time(ChineseToken token)
    {
        if (token.Kind == ChineseKind.Part && Next() == ChineseKind.Closed)
        {
            PartClosed((PartOfDay)token.Value, token);
            return;
        }
        // 节假日照常开放 9:00-17:00: at the times of every day.
        if (_now is { IsOfHolidays: true, AsUsual: true }) Close();
        SettleDays(false);
        _justClosed = false;
        var span = ChineseTimes.Span(_tokens, ref _at);
        if (_now.Times.Count > 0 && Here() == ChineseKind.Closed)
        {
            // 8:30-17:30，12:00-14:00休息; behind several sentences nobody knows of which days.
            if (_clauses.Exists(clause => clause is { Closed: false, HasTimes: true })) throw Ambiguous(token);
            _at++;
            Pause(span, token);
            return;
        }
        // 8:00-12:00，14:00-6:00: six in the evening, hardly the next morning.
        var isHalf = _now.Times.Count > 0 && span is { RunsPastMidnight: true, To: >= 5 * 60 } && _tokens[_at - 2].Kind == ChineseKind.Dash;
        if (_now.AlwaysAt is not null || isHalf || !_now.TryAdd(span)) throw Ambiguous(token);
    }

    // 上午9:00-12:00，下午休息 says nothing new. 8:30-17:30，中午休息 says that it closes, but not when; with times it is a pause.
    void PartClosed(PartOfDay part, ChineseToken token)
    {
        _at += 2;
        if (Here() == ChineseKind.Clock) Pause(ChineseTimes.Span(_tokens, ref _at), token);
        else if (_now.Times.Count == 0 || ChineseTimes.Covers(_now.Times, part)) throw Ambiguous(token);
    }

    void ClosedDays(ChineseToken token)
    {
        _at++;
        // 周日全天关闭.
        _now.AlwaysAt = null;
        if (_now.Times.Count > 0 || (!_now.HasDays && _before is null && Here() == ChineseKind.Clock))
        {
            // 休息12:00-13:00, and 12:00-13:00休息.
            if (Here() == ChineseKind.Clock) Pause(ChineseTimes.Span(_tokens, ref _at), token);
            else PauseLast(token);
            return;
        }
        if (_now.Others && !_now.HasDays)
        {
            // 其余时间不开放 is what everybody takes for granted.
            _now = new();
            return;
        }
        if (IsDoubtful()) throw Ambiguous(token);
        var open = SettleDays(true);
        _now.Closed = true;
        if (_now.Exception is { } exception) OpenOn(exception, token);
        _openOnHolidays |= _usualAside;
        Close();
        _justClosed = true;
        if (open is not null) Leave(open);
    }

    // 8:30-17:30，12:00-14:00休息: only the last of the times is meant. With no other it is of the sentences before, if there is only one.
    void PauseLast(ChineseToken token)
    {
        var last = _now.Times[^1];
        _now.Times.RemoveAt(_now.Times.Count - 1);
        if (_now.Times.Count > 0 || _now.HasDays)
        {
            Pause(last, token);
            if (_now.Times.Count == 0) _now = new();
            return;
        }
        var open = _clauses.FindAll(clause => clause is { Closed: false, HasTimes: true });
        if (open.Count > 1 || _now.Others) throw Ambiguous(token);
        Pause(last, token);
        _now = new();
    }

    void Pause(ChineseSpan span, ChineseToken token)
    {
        var pause = new ChineseClause { Closed = true };
        pause.TakeDays(_now);
        if (!pause.TryAdd(span)) throw Ambiguous(token);
        _clauses.Add(pause);
        _justClosed = true;
    }

    void Bracket()
    {
        var close = _tokens.FindIndex(_at, _end - _at, token => token.Kind == ChineseKind.Closing);
        var (opening, end) = (_tokens[_at], close < 0 ? _end : close);
        if (Next() == ChineseKind.Including)
        {
            // It speaks of the sentence it stands in.
            _at++;
            return;
        }
        var inner = new ChineseClauses(_tokens, _at + 1, end) { _justClosed = _justClosed };
        inner.ReadAll();
        _at = Math.Min(end + 1, _end);
        _openOnHolidays |= inner._openOnHolidays;
        foreach (var clause in inner._clauses) Aside(clause, opening);
    }

    void Aside(ChineseClause said, ChineseToken opening)
    {
        _usualAside = _now is { HasDays: true, HasBody: false } && said is { IsOfHolidays: true, HasBody: true, Closed: false, HasTimes: false };
        if (said.IsException) TakeOut(said, opening);
        else if (said is { HasDays: true, HasBody: false }) Qualify(said, opening);
        else if (said.IsPause)
        {
            // Behind several sentences nobody knows of which days.
            if (!said.HasDays && _clauses.Exists(clause => clause is { Closed: false, HasTimes: true })) throw Ambiguous(opening);
            if (!said.HasDays) said.TakeDays(_now);
            _clauses.Add(said);
        }
        else if (said.HasDays)
        {
            // 周一至周五9:00-17:00（6月-8月9:00-20:00）: of the same days.
            if (said is { Closed: false, Week: 0, Holiday: false }) said.Week = _now.Week;
            _asides.Add(said);
        }
        else if (said.Closed || (said.HasTimes && _now.HasTimes)) throw Ambiguous(opening);
        else
        {
            if (!_now.TryTakeTimes(said)) throw Ambiguous(opening);
            _now.Unsure |= said.Unsure;
        }
    }

    // 9:00-17:00（周一至周五）: they are the days of what stands before them. 夏季（5月-9月）: of what follows.
    void Qualify(ChineseClause days, ChineseToken opening)
    {
        if (!_now.HasBody)
        {
            _now.TakeDays(days);
            return;
        }
        if (_now.Dates.Count > 0 && days.Dates.Count > 0)
        {
            // （5月-9月）8:00-18:00（10月-4月）8:30-17:30: of the next.
            Close();
            _now.TakeDays(days);
            return;
        }
        if (_now.Week != 0 && (days.Week & ~_now.Week) != 0)
            throw new RefusedException(opening.Position, "括号里的日子和前面写的不一样", "The days in brackets are others than those before them");
        _now.TakeDays(days);
        Close();
    }

    // 周一至周五（节假日除外）8:30-17:30 goes on after it; 周一闭馆（节假日除外） takes it out of the days on which it is closed.
    void TakeOut(ChineseClause days, ChineseToken token)
    {
        if (!days.HasDays) throw Ambiguous(token);
        (days.Closed, days.IsException) = (true, true);
        if (_justClosed)
        {
            OpenOn(days, token);
            return;
        }
        _clauses.Add(days);
        if (_now.HasDays && !_now.HasBody) _now.Exception = days;
        else if (!_now.HasBody) _leading = days;
    }

    // A holiday is the only day taken out of closed ones whose times are plain.
    void OpenOn(ChineseClause exception, ChineseToken token)
    {
        if (!exception.IsOfHolidays) throw Ambiguous(token);
        _clauses.Remove(exception);
        _openOnHolidays = true;
    }

    // Of 周一至周五，节假日除外 the holidays are taken out; of 周六、周日、节假日除外 all.
    void Except(ChineseToken token)
    {
        if (_now.HasBody || !(_now.HasDays || _before is not null) || _clauses is [.., { Closed: true, IsException: false, IsPause: false }] || IsDoubtful()) throw Ambiguous(token);
        var open = SettleDays(true);
        (_now.Closed, _now.IsException) = (true, true);
        var exception = _now;
        _clauses.Add(exception);
        _now = new();
        if (open is null) return;
        open.Exception = exception;
        Leave(open);
    }

    // 周一至周五，节假日休息 leaves the days open, 周六、周日、节假日休息 none; of three days nobody knows.
    bool IsDoubtful() => _now.Holiday && BitOperations.PopCount((uint)((_before?.Week ?? 0) | _now.Week)) == 3;

    void DivideDays()
    {
        if (_before is null) _before = _now;
        else _before.TakeDays(_now);
        _now = new();
    }

    // Gives the sentence the days a comma had divided from its own, or, where only the last of them can be meant, gives back the others.
    ChineseClause? SettleDays(bool closed)
    {
        var before = _before;
        _before = null;
        if (before is null && closed && _now is { Holiday: true, DaysAWeek: > 3 })
        {
            before = new();
            before.TakeDays(_now);
            before.Holiday = false;
            _now = new() { Holiday = true };
        }
        if (before is null) return null;
        var isWeek = before.DaysAWeek > 3 && _now.HasDays;
        if (isWeek && closed) return before;
        if (isWeek && _clauses.FindLast(clause => !clause.Closed) is { HasDays: false, HasTimes: true } last) last.TakeDays(before);
        else _now.TakeDays(before);
        return null;
    }

    // Days without a body: of the times before them, if those have none, or of times to come.
    void Leave(ChineseClause open)
    {
        if (_clauses.FindLast(clause => !clause.Closed) is { HasDays: false, HasTimes: true } last) last.TakeDays(open);
        else _now = open;
    }

    // 8:30-17:30 周一至周五 says the days last. Of several sentences nobody knows which it then means.
    void DaysAtTheEnd()
    {
        var open = _clauses.FindAll(clause => !clause.Closed);
        if (open is not [{ HasDays: false, HasTimes: true } first, .., { HasDays: true, HasTimes: false, Unsure: false, AsUsual: false, Holiday: false } last]) return;
        if (open.Count > 2)
            throw new RefusedException(_tokens.FindLast(token => IsDay(token.Kind)).Position, "这些日子没有写时间，请把日子写在时间前面", "These days have no times; write days before their times");
        first.TakeDays(last);
        _clauses.Remove(last);
    }

    // A sentence of all the days that stand here, and nothing else.
    ChineseClause DaysFrom(int at, bool overCommas = true)
    {
        var now = _now;
        _now = new();
        for (_at = at; _at < _end;)
        {
            var kind = _tokens[_at].Kind;
            // 除周一每天9:00-17:00.
            if (_now.HasDays && _tokens[_at] is { Kind: ChineseKind.Days, Value: 06 }) break;
            if (IsDay(kind)) Day(_tokens[_at]);
            else if ((kind == ChineseKind.And || (overCommas && kind == ChineseKind.Comma)) && Next() is { } next && IsDay(next)) _at++;
            else break;
        }
        (var days, _now) = (_now, now);
        return days;
    }

    void Close()
    {
        SettleDays(false);
        var now = _now;
        (_now, _usualAside) = (new(), false);
        if (_leading is { } leading && (now.HasDays || now.HasBody))
        {
            _leading = null;
            if (now is { Closed: true, IsPause: false }) OpenOn(leading, _tokens[Math.Min(_at, _end - 1)]);
        }
        if (now is { HasDays: false, Closed: false, Others: false, HasTimes: true } && Earlier() is { } earlier)
        {
            var taken = earlier.TryTakeTimes(now);
            // What follows on the last season alone may be meant for all.
            if (!taken || (earlier.Dates.Count > 0 && _clauses.Exists(other => other is { Closed: false, Dates.Count: > 0 } && other.Times.Count < earlier.Times.Count)))
                throw Ambiguous(_tokens[Math.Min(_at, _end) - 1]);
        }
        else if (now.HasDays || now.HasBody) _clauses.Add(now);
        _clauses.AddRange(_asides);
        foreach (var aside in _asides) aside.IsAside = true;
        _asides.Clear();
    }

    // 上午8:30-12:00；下午14:00-17:30 goes on with the same days; 周一至周五上班，周末休息，8:30-17:30 says at last when.
    ChineseClause? Earlier() => _clauses.FindLast(clause => clause is { IsAside: false, Closed: false, Others: false, HasTimes: true }
        or { IsAside: false, Closed: false, HasDays: true, IsOfHolidays: false, HasTimes: false, Unsure: false, AsUsual: false });

    void Day(ChineseToken token)
    {
        if (_at > 0 && _tokens[_at - 1].Kind == ChineseKind.And && _now.HasDays && IsCalendar(token.Kind) != _now.Dates.Count > 0) throw Ambiguous(token);
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
                if (_now.SeasonAt is not null) Close();
                _now.SeasonAt = token.Position;
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
        var start = DateOf(first, first.Value / 100);
        if (TakeRange(ChineseKind.Date) is not { } last) return start;
        return last.Value < 100 ? $"{start}-{last.Value:00}" : $"{start}-{DateOf(last, last.Value / 100)}";
    }

    static string DateOf(ChineseToken token, int month)
    {
        if (month is < 1 or > 12) throw new RefusedException(token.Position, "月份应在 1 到 12 之间", "Months go from 1 to 12");
        var day = token.Value % 100;
        if (day < 1 || day > DateTime.DaysInMonth(2024, month)) throw new RefusedException(token.Position, "没有这一天", "There is no such day");
        return $"{ChineseClause.Month(month)} {day:00}";
    }

    ChineseToken? TakeRange(ChineseKind kind)
    {
        if (_at + 1 >= _end || _tokens[_at].Kind != ChineseKind.Dash || _tokens[_at + 1].Kind != kind) return null;
        _at += 2;
        return _tokens[_at - 1];
    }

    ChineseKind? Here() => _at < _end ? _tokens[_at].Kind : null;

    ChineseKind? Next() => _at + 1 < _end ? _tokens[_at + 1].Kind : null;

    static bool IsDay(ChineseKind kind) => kind is ChineseKind.Days or ChineseKind.Workdays or ChineseKind.Holiday || IsCalendar(kind);

    static bool IsCalendar(ChineseKind kind) => kind is ChineseKind.Months or ChineseKind.Date or ChineseKind.Season;
}
