using OrleansHub.Grains.Hours.Language;

namespace OrleansHub.Grains.Hours.Chinese;

/// <summary>
/// Writes the sentences of a Chinese timetable as rules of OSM. What holds on a day is found day by day and said once for each: in OSM the
/// last rule that fits a day is the only one that counts for it, and takes from it what is left of the night before as well.
/// </summary>
static class ChineseRules
{
    /// <param name="openOnHolidays">It says that a holiday is none of the days on which it is closed.</param>
    public static string Write(List<ChineseClause> clauses, bool openOnHolidays)
    {
        CheckSeasons(clauses);
        Tidy(clauses);
        if (clauses is [{ IsAlwaysClosed: true }]) return "off";
        if (clauses.Exists(clause => clause.IsAlwaysClosed)) throw Never();
        // 周一闭馆 alone: on the other days it is open, but nobody said when.
        if (!clauses.Exists(SaysWhenOpen) && clauses.Exists(clause => clause.Closed)) clauses.Insert(0, new() { Unsure = true });
        ChineseSeasons.Carry(clauses);

        var weeks = Weeks(clauses);
        if (!weeks.Exists(week => week.IsEverOpen) && !clauses.Exists(clause => clause is { Holiday: true, Closed: false })) throw Never();
        var rules = weeks.ConvertAll(week => week.Rules());
        if (Holidays(clauses, weeks, openOnHolidays) is { } holidays) rules.Add(holidays);
        var written = string.Join("; ", rules.Where(rule => rule.Length > 0));
        return written.Length > 0 ? written : throw NoTimes();
    }

    static void CheckSeasons(List<ChineseClause> clauses)
    {
        foreach (var clause in clauses)
        {
            if (clause is { SeasonAt: { } season, Dates.Count: 0 })
                throw new RefusedException(season, "季节没有写起止日期，例如“夏季（5月-10月）”", "The season lacks its dates, as in 夏季（5月-10月）");
        }
    }

    static void Tidy(List<ChineseClause> clauses)
    {
        if (!clauses.Exists(clause => clause.HasDays || clause.HasTimes || clause.Unsure || clause.Closed)) throw NoTimes();
        // A notice beside times takes nothing of them back.
        if (clauses.Exists(clause => clause is { Closed: false, HasTimes: true })) clauses.RemoveAll(clause => clause is { Unsure: true, HasDays: false, HasTimes: false, Closed: false });
        // 周末照常开放 adds nothing to times that hold for every day.
        if (clauses.Exists(clause => clause is { IsGeneral: true, HasTimes: true, Closed: false })) clauses.RemoveAll(clause => clause is { AsUsual: true, Holiday: false, HasTimes: false });
        if (!clauses.Exists(SaysWhenOpen) && clauses.Exists(clause => clause.IsPause)) throw Never();
    }

    static bool SaysWhenOpen(ChineseClause clause) => clause is { Closed: false, IsOfHolidays: false } && (clause.HasDays || clause.HasTimes || clause.Unsure);

    // One for all year and one for each season.
    static List<ChineseWeek> Weeks(List<ChineseClause> clauses)
    {
        var weeks = clauses.Where(clause => !clause.IsOfHolidays).Select(clause => string.Join(',', clause.Dates)).Distinct().OrderBy(dates => dates.Length > 0)
            .Select(dates => new ChineseWeek(dates, clauses)).ToList();
        // What is closed all year is said in each season.
        if (weeks.Count > 1 && !weeks[0].IsEverOpen) weeks.RemoveAt(0);
        return weeks;
    }

    public static RefusedException Unclear() => new(0, "同一天有几种时间，请分开写明", "One day has several times; write them apart");

    static RefusedException NoTimes() => new(0, "没有写时间", "No times are given");

    static RefusedException Never() => new(0, "照这样写哪天都不开，请分开写明", "So written it is open on no day; write the days apart");

    static string? Holidays(List<ChineseClause> clauses, List<ChineseWeek> weeks, bool openOnHolidays)
    {
        var known = weeks.SelectMany(week => week.Days).Where(hours => hours is not (null or ChineseWeek.Off)).Distinct().ToList();
        var said = clauses.Where(clause => clause is { Holiday: true, Closed: false } && (clause.HasTimes || !(clause.Open || clause.AsUsual))).Select(ChineseWeek.HoursOf).Distinct().ToList();
        var closed = clauses.FindAll(clause => clause is { Holiday: true, Closed: true, IsPause: false });
        if (said.Count > 1 || (said.Count > 0 && closed.Exists(clause => !clause.IsException))) throw Unclear();
        // 每天9:00-18:00（含节假日）.
        if (said is [var hours]) return weeks.TrueForAll(week => week.Days.All(day => day == hours)) ? null : $"PH {hours}";
        if (closed.Count > 0) return "PH off";
        // 周一闭馆（节假日除外）: a holiday is open, at the times of the other days if they are one and the same.
        if (openOnHolidays) return $"PH {(known is [var one] ? one : ChineseWeek.Unknown)}";
        // 工作日 are the days people work: a holiday is none, whatever its weekday.
        return clauses.Exists(clause => clause is { Workdays: true, Closed: false } && !clauses.Exists(other => other.Holiday)) ? "PH off" : null;
    }
}
