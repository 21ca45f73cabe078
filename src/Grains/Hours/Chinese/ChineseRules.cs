using OrleansHub.Grains.Hours.Language;

namespace OrleansHub.Grains.Hours.Chinese;

/// <summary>Writes the sentences of a Chinese timetable as rules of OSM, where the last that fits a day is the only one that counts for it.</summary>
static class ChineseRules
{
    /// <param name="openOnHolidays">Where it says that a holiday is none of the days on which it is closed.</param>
    public static string Write(List<ChineseClause> clauses, ChineseToken? openOnHolidays)
    {
        Reconcile(clauses);
        if (openOnHolidays is { } place) clauses.Add(HolidaysAsOtherDays(clauses, place));
        // 工作日 are the days people work: a holiday is none, whatever its weekday.
        else if (clauses.Exists(clause => clause.Workdays && !clause.Closed) && !clauses.Exists(clause => clause.Holiday))
            clauses.Add(new() { Holiday = true, Closed = true });

        var nights = clauses.Exists(clause => clause.RunsPastMidnight) && clauses.Count(IsWeekly) > 1 && clauses.TrueForAll(clause => clause.Dates.Count == 0);
        var ordered = (nights ? EachDayOnce(clauses) : clauses).OrderBy(Rank).ToList();
        var rules = "";
        foreach (var clause in ordered)
        {
            if (clause.ToOsm() is { } rule) rules = rules.Length == 0 ? rule : $"{rules}{(nights && IsWeekly(clause) ? ", " : "; ")}{rule}";
        }
        return rules.Length > 0 ? rules : throw new RefusedException(0, "没有写时间", "No times are given");
    }

    static void Reconcile(List<ChineseClause> clauses)
    {
        // A notice beside times takes nothing of them back.
        if (clauses.Exists(clause => clause is { Closed: false, HasTimes: true })) clauses.RemoveAll(clause => clause is { Unsure: true, HasDates: false, HasTimes: false, Closed: false });
        var open = clauses.FindAll(clause => !clause.Closed);
        // 周末照常开放 adds nothing to times that hold for every day.
        if (open.Exists(clause => clause is { Week: 0, HasTimes: true, IsOfHolidays: false }))
            clauses.RemoveAll(clause => clause is { Open: true, Closed: false, HasTimes: false, Unsure: false, Week: > 0, Dates.Count: 0 });
        var never = clauses.Exists(clause => clause is { Closed: true, IsPause: false } && (clause.Week == ChineseClause.EveryDay || (!clause.HasDates && !clause.Rest)));
        if ((open.Count > 0 && never) || (open.Count == 0 && clauses.Exists(clause => clause.IsPause)))
            throw new RefusedException(0, "照这样写哪天都不开，请分开写明", "So written it is open on no day; write the days apart");
        // 周一闭馆 alone: on the other days it is open, but nobody said when.
        if (clauses.Count > 0 && open.Count == 0 && !never) clauses.Insert(0, new() { Unsure = true });
    }

    // "除周一外每天…" names the exception first; in OSM the last word counts.
    static int Rank(ChineseClause clause) => clause switch
    {
        { IsPause: true } => 5,
        { IsOfHolidays: true, Closed: true } => 4,
        { IsOfHolidays: true } => 3,
        { Closed: true } => 2,
        { Rest: false } and ({ HasDates: true } or { Unsure: false }) => 1,
        _ => 0,
    };

    static bool IsWeekly(ChineseClause clause) => !clause.IsOfHolidays && !clause.IsPause;

    // In OSM a rule takes from its day what is left of the night before: after "Fr 22:00-04:00; Sa off" Saturday begins closed. What is said of each
    // day once, as rules that add to each other, leaves the night whole.
    static List<ChineseClause> EachDayOnce(List<ChineseClause> clauses)
    {
        var holidays = clauses.FindAll(clause => clause.Holiday && clause.Week != 0).ConvertAll(clause => clause.SplitHolidays());
        var once = clauses.Concat(holidays).OrderBy(Rank).ToList();
        var said = 0;
        for (var i = once.Count - 1; i >= 0; i--)
        {
            var clause = once[i];
            if (!IsWeekly(clause)) continue;
            var days = clause.Week == 0 ? ChineseClause.EveryDay : clause.Week;
            clause.Week = days & ~said;
            said |= days;
            if (clause.Closed || clause.Week == 0) once.RemoveAt(i);
        }
        return once;
    }

    // 周一闭馆（节假日除外）: a holiday is open at the times of the other days, if they are one and the same.
    static ChineseClause HolidaysAsOtherDays(List<ChineseClause> clauses, ChineseToken place)
    {
        if (clauses.FindAll(clause => !clause.Closed) is not [{ HasBody: true, Dates.Count: 0 } others]) throw ChineseClauses.Ambiguous(place);
        var holidays = new ChineseClause { Holiday = true, Always = others.Always, Unsure = others.Unsure };
        holidays.Times.AddRange(others.Times);
        return holidays;
    }
}
