namespace OrleansHub.Grains.Hours.Chinese;

/// <summary>Gives days and seasons to the sentences that leave them out because one before has said them.</summary>
static class ChineseSeasons
{
    public static void Carry(List<ChineseClause> clauses)
    {
        var seasons = clauses.FindAll(clause => clause.Dates.Count > 0);
        // 周一至周五：夏季（5月-9月）8:00-18:00，冬季（10月-4月）8:30-17:30.
        for (var i = 1; i < seasons.Count; i++)
        {
            if (seasons[i] is { Week: 0, Holiday: false } next) (next.Week, next.Workdays) = (seasons[i - 1].Week, seasons[i - 1].Workdays);
        }
        if (seasons.Count == 0 || clauses[0].Dates.Count == 0) return;

        // 5月-9月：周一至周五8:00-18:00，周末9:00-17:00；10月-4月：…. What follows on the last season alone may be meant for all.
        var followed = clauses.IndexOf(seasons[0]) + 1 < clauses.Count && IsWeekly(clauses[clauses.IndexOf(seasons[0]) + 1]);
        ChineseClause? season = null;
        foreach (var clause in clauses)
        {
            if (clause.Dates.Count > 0) season = clause;
            else if (!IsWeekly(clause)) continue;
            else if (followed) clause.Dates.AddRange(season!.Dates);
            else if (!clause.Closed) throw ChineseRules.Unclear();
        }
    }

    static bool IsWeekly(ChineseClause clause) => clause is { Dates.Count: 0, IsOfHolidays: false, AsUsual: false };
}
