using OrleansHub.Grains.Hours.Language;

namespace OrleansHub.Grains.Hours.Chinese;

/// <summary>A bracket is a text of its own; what it says is added to the sentence it stands in.</summary>
sealed partial class ChineseClauses
{
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
}
