using OrleansHub.Grains.Hours.Language;

namespace OrleansHub.Grains.Hours.Chinese;

/// <summary>
/// Puts the words of a Chinese timetable together into sentences. Days after times begin the next sentence; a bracket is read as a text of its
/// own, and the sentence goes on behind it.
/// </summary>
sealed partial class ChineseClauses
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

    ChineseKind? Here() => _at < _end ? _tokens[_at].Kind : null;

    ChineseKind? Next() => _at + 1 < _end ? _tokens[_at + 1].Kind : null;
}
