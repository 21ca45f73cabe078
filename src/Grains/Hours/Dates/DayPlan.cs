using System.Collections.Immutable;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Hours.Dates;

/// <summary>What the rules say of one local day, as stretches of minutes that fill it from 0:00 to 24:00.</summary>
static class DayPlan
{
    public readonly record struct Stretch(int From, int To, HoursStatus Status);

    static readonly ImmutableArray<Stretch> ClosedAllDay = [new(0, TimeSpanOfDay.Day, HoursStatus.Closed)];

    public static ImmutableArray<Stretch> Of(ImmutableArray<Rule> rules, DateOnly date, IHolidayCalendar calendar)
    {
        var day = new Day(date, calendar);
        var dayBefore = new Day(date.AddDays(-1), calendar);
        // Each minute holds the index of its status; 0 is closed.
        Span<ushort> minutes = stackalloc ushort[TimeSpanOfDay.Day];
        var statuses = new List<HoursStatus> { HoursStatus.Closed };
        for (var i = 0; i < rules.Length; i++)
        {
            var rule = rules[i];
            if (rule.Matches(day))
            {
                if (TakesPlace(rules, i)) Clear(minutes, statuses);
                Paint(minutes, statuses, rule, 0, rule.Holiday(day));
            }
            if (PassesMidnight(rule) && rule.Matches(dayBefore)) Paint(minutes, statuses, rule, TimeSpanOfDay.Day, null);
        }
        return statuses.Count == 1 ? ClosedAllDay : Stretches(minutes, statuses);
    }

    // "Mo-Fr 09:00-17:00; We 10:00-16:00": the later rule is the whole truth about We. A rule that closes only takes its own times away,
    // and a bare "; 14:00-16:00" after days adds a second opening, as authors mean it. A bare doubt ("24/7; 12:00-13:00 unknown") is of its own times.
    static bool TakesPlace(ImmutableArray<Rule> rules, int i) =>
        rules[i] is { Kind: RuleKind.Normal, State: not OpenState.Closed }
        && (rules[i].Dates.Length > 0 || (i > 0 && rules[i].State == OpenState.Open && rules[i - 1].Dates.Length == 0));

    static void Clear(Span<ushort> minutes, List<HoursStatus> statuses)
    {
        minutes.Clear();
        statuses.RemoveRange(1, statuses.Count - 1);
    }

    static bool PassesMidnight(Rule rule)
    {
        foreach (var time in rule.Times)
        {
            if (Math.Max(time.To, time.Guess) > TimeSpanOfDay.Day) return true;
        }
        return false;
    }

    static void Paint(Span<ushort> minutes, List<HoursStatus> statuses, Rule rule, int shift, LocalName? holiday)
    {
        var status = new HoursStatus(rule.State, rule.Comment, holiday);
        if (rule.Times.IsEmpty)
        {
            Paint(minutes, statuses, rule.Kind, 0, TimeSpanOfDay.Day, status);
            return;
        }
        foreach (var time in rule.Times)
        {
            Paint(minutes, statuses, rule.Kind, time.From - shift, time.To - shift, status);
            if (!time.OpenEnd) continue;
            var guess = status.State == OpenState.Closed ? status : status with { State = OpenState.Unknown, OpenEnd = true };
            Paint(minutes, statuses, rule.Kind, time.To - shift, EndOfGuess(rule, time) - shift, guess);
        }
    }

    // "12:00+,18:00-20:00": the next opening of the rule ends the guess.
    static int EndOfGuess(Rule rule, TimeSpanOfDay guessed)
    {
        var end = guessed.Guess;
        foreach (var time in rule.Times)
        {
            if (time.From >= guessed.To && time.From < end && time != guessed) end = time.From;
        }
        return end;
    }

    static void Paint(Span<ushort> minutes, List<HoursStatus> statuses, RuleKind kind, int from, int to, HoursStatus status)
    {
        from = Math.Max(from, 0);
        to = Math.Min(to, TimeSpanOfDay.Day);
        if (from >= to) return;
        var index = statuses.IndexOf(status);
        if (index < 0)
        {
            index = statuses.Count;
            statuses.Add(status);
        }
        var part = minutes[from..to];
        if (kind != RuleKind.Fallback)
        {
            part.Fill((ushort)index);
            return;
        }
        // By stretches and not by minutes: a value may hold hundreds of fallbacks, and years are searched day by day.
        while (!part.IsEmpty)
        {
            var same = part.IndexOfAnyExcept(part[0]);
            if (same < 0) same = part.Length;
            if (statuses[part[0]].State == OpenState.Closed) part[..same].Fill((ushort)index);
            part = part[same..];
        }
    }

    static ImmutableArray<Stretch> Stretches(ReadOnlySpan<ushort> minutes, List<HoursStatus> statuses)
    {
        var stretches = ImmutableArray.CreateBuilder<Stretch>();
        for (var from = 0; from < minutes.Length;)
        {
            var length = minutes[from..].IndexOfAnyExcept(minutes[from]);
            var to = length < 0 ? minutes.Length : from + length;
            stretches.Add(new(from, to, statuses[minutes[from]]));
            from = to;
        }
        return stretches.ToImmutable();
    }
}
