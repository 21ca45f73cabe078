using System.Numerics;
using OrleansHub.Grains.Hours.Language;

namespace OrleansHub.Grains.Hours.Chinese;

/// <summary>On which days: they are gathered until a body comes, and may have come after it.</summary>
sealed partial class ChineseClauses
{
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

    static bool IsDay(ChineseKind kind) => kind is ChineseKind.Days or ChineseKind.Workdays or ChineseKind.Holiday || IsCalendar(kind);

    static bool IsCalendar(ChineseKind kind) => kind is ChineseKind.Months or ChineseKind.Date or ChineseKind.Season;
}
