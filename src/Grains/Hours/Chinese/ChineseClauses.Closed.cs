namespace OrleansHub.Grains.Hours.Chinese;

/// <summary>What is said of days and hours on which it is closed, and what is taken out of others.</summary>
sealed partial class ChineseClauses
{
    // 周一闭馆，遇节假日照常开放.
    void OpenOnHolidays(ChineseToken token)
    {
        if (_justClosed && _now.IsOfHolidays) _openOnHolidays = true;
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
}
