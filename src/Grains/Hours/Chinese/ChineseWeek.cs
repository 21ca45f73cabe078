namespace OrleansHub.Grains.Hours.Chinese;

/// <summary>What holds on the seven days of a week in one season, or all year.</summary>
sealed class ChineseWeek
{
    public const string Off = "off";
    public const string Unknown = "unknown";

    static readonly string[] Names = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

    readonly string _dates;
    readonly bool _namesDays;
    readonly bool _hasNights;

    /// <param name="dates">The season in OSM form; empty for all year.</param>
    public ChineseWeek(string dates, List<ChineseClause> clauses)
    {
        _dates = dates;
        var own = clauses.FindAll(clause => !clause.IsOfHolidays && string.Join(',', clause.Dates) == dates);
        var open = own.FindAll(clause => !clause.Closed && (clause.HasTimes || clause.Unsure || clause.HasDays));
        // What is closed all year is closed in a season.
        var closed = clauses.FindAll(clause => clause is { Closed: true, IsOfHolidays: false } && (clause.Dates.Count == 0 || own.Contains(clause)));
        _namesDays = open.Exists(clause => clause.Week != 0);
        _hasNights = open.Exists(clause => clause.Times.Exists(span => span.RunsPastMidnight));
        for (var day = 0; day < 7; day++) Days[day] = HoursOf(day, open, closed);
    }

    /// <summary>The hours of each day from Monday: spans in OSM form, unknown, off, or null where nothing is said.</summary>
    public string?[] Days { get; } = new string?[7];

    public bool IsEverOpen => Days.Any(hours => hours is not (null or Off));

    public static string HoursOf(ChineseClause clause) => Text(SpansOf(clause));

    /// <summary>The rules, each day in one of them.</summary>
    public string Rules()
    {
        var rules = new List<string>();
        foreach (var hours in Days.Where(hours => hours is not null).Distinct().OrderBy(hours => hours == Off))
        {
            // It would take the night before from its day.
            if (hours == Off && _hasNights) continue;
            var days = string.Join(',', Runs(hours!));
            if (!_namesDays && days == "Mo-Su") days = "";
            rules.Add(_dates.Length + days.Length == 0 && hours == "00:00-24:00" ? "24/7" : string.Join(' ', new[] { _dates, days, hours! }.Where(part => part.Length > 0)));
        }
        return string.Join(_hasNights ? ", " : "; ", rules);
    }

    IEnumerable<string> Runs(string hours)
    {
        for (var day = 0; day < 7; day++)
        {
            if (Days[day] != hours) continue;
            var first = day;
            while (day < 6 && Days[day + 1] == hours) day++;
            yield return first == day ? Names[first] : $"{Names[first]}-{Names[day]}";
        }
    }

    static string? HoursOf(int day, List<ChineseClause> open, List<ChineseClause> closed)
    {
        bool Names(ChineseClause clause) => (clause.Week & 1 << day) != 0;
        var general = open.FindAll(clause => clause is { IsGeneral: true, Others: false });
        var named = open.FindAll(clause => !clause.IsGeneral && Names(clause));
        var layers = general.Concat(named.OrderByDescending(clause => clause.DaysAWeek)).ToList();
        if (layers.Count == 0) layers = open.FindAll(clause => clause is { Others: true, IsGeneral: true });

        var shut = closed.FindAll(clause => !clause.IsPause && (Names(clause) || (clause.Week == 0 && clause.Dates.Count > 0)));
        // 除周一外9:00-17:00，周一13:00-17:00.
        shut.RemoveAll(off => off.IsException && named.Exists(clause => clause.DaysAWeek <= off.DaysAWeek));
        if (shut.Count > 0)
        {
            if (named.Exists(clause => shut.Exists(off => clause.DaysAWeek <= off.DaysAWeek))) throw ChineseRules.Unclear();
            return Off;
        }
        if (layers.Count == 0) return null;

        var (spans, width) = (SpansOf(layers[0]), WidthOf(layers[0]));
        foreach (var layer in layers.Skip(1))
        {
            spans = Together(spans, SpansOf(layer), isNarrower: WidthOf(layer) < width);
            width = WidthOf(layer);
        }
        foreach (var pause in closed.FindAll(clause => clause.IsPause && (Names(clause) || clause.Week == 0)))
        {
            // A pause after midnight belongs to the night before, and a day's rule cannot say it.
            if (spans is null || spans.Exists(span => span.Overlaps(pause.Times[0].NextDay()))) throw ChineseRules.Unclear();
            spans = [.. spans.SelectMany(span => span.Without(pause.Times[0]))];
            if (spans.Count == 0) throw ChineseRules.Unclear();
        }
        return Text(spans);
    }

    // Times that follow on each other add up; others replace what was said of more days.
    static List<ChineseSpan>? Together(List<ChineseSpan>? wide, List<ChineseSpan>? narrow, bool isNarrower)
    {
        if (wide is null || narrow is null || wide.Exists(span => narrow.Exists(span.Overlaps))) return isNarrower ? narrow : throw ChineseRules.Unclear();
        return !isNarrower || narrow[0].From >= wide[^1].End ? [.. wide.Concat(narrow).OrderBy(span => span.From)] : throw ChineseRules.Unclear();
    }

    static int WidthOf(ChineseClause clause) => clause.IsGeneral ? 7 : clause.DaysAWeek;

    // Open on workdays, but when? Where nobody says it is not known.
    static List<ChineseSpan>? SpansOf(ChineseClause clause) =>
        clause.AlwaysAt is { } at ? clause.Times.Count == 0 ? [ChineseSpan.Day] : throw new Language.RefusedException(at, "又写全天，又写时间", "It says both around the clock and times")
        : clause.Times.Count > 0 ? clause.Times : null;

    static string Text(List<ChineseSpan>? spans) => spans is null ? Unknown : string.Join(',', spans);
}
