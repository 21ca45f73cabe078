using System.Globalization;
using OrleansHub.Grains.Hours.Language;

namespace OrleansHub.Grains.Hours.Chinese;

/// <summary>One sentence of a Chinese timetable while it is read: on these days, at these times, open or closed.</summary>
sealed class ChineseClause
{
    static readonly string[] Weekdays = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

    public List<string> Dates { get; } = [];
    public List<string> Days { get; } = [];
    public List<string> Times { get; } = [];
    public int? Season { get; set; }
    public bool Workdays { get; set; }
    public bool Holiday { get; set; }
    public bool Always { get; set; }
    public bool Open { get; set; }
    public bool Closed { get; set; }
    /// <summary>Some of its days were taken out again: 周一（节假日除外）.</summary>
    public bool HasException { get; set; }
    /// <summary>It speaks of all that the others do not.</summary>
    public bool Rest { get; set; }

    public bool HasDates => Dates.Count + Days.Count > 0 || Workdays || Holiday || Season is not null;
    public bool HasBody => Times.Count > 0 || Always || Open || Closed;

    /// <summary>Days that people work, apart from those on which they do not.</summary>
    public bool HasWeekday => Workdays || Days.Any(day => day is not ("Sa" or "Su" or "Sa-Su"));

    public void AddDays(int range) =>
        Days.Add(range / 10 == range % 10 ? Weekdays[range / 10] : $"{Weekdays[range / 10]}-{Weekdays[range % 10]}");

    /// <summary>Another sentence of the same days, without its body.</summary>
    public ChineseClause SameDays()
    {
        var clause = new ChineseClause();
        clause.TakeDays(this);
        return clause;
    }

    /// <summary>Adds the days of another sentence to its own.</summary>
    public void TakeDays(ChineseClause other)
    {
        Dates.AddRange(other.Dates);
        Days.AddRange(other.Days);
        Season ??= other.Season;
        Workdays |= other.Workdays;
        Holiday |= other.Holiday;
    }

    public void AddMonths(int range) =>
        Dates.Add(range / 100 == range % 100 ? Month(range / 100) : $"{Month(range / 100)}-{Month(range % 100)}");

    public static string Month(int month) => CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames[month - 1];

    /// <summary>The rule in OSM form, or null when it changes nothing (节假日照常, 其余时间休息).</summary>
    public string? ToOsm()
    {
        if (Season is { } season && Dates.Count == 0)
            throw new RefusedException(season, "季节没有写起止日期，例如“夏季（5月-10月）”", "The season lacks its dates, as in 夏季（5月-10月）");
        if (Holiday && Open && Times.Count == 0 && !Always && Days.Count == 0 && Dates.Count == 0) return null;
        if (Rest && Closed && !HasDates && Times.Count == 0) return null;
        var when = string.Join(' ', new[] { string.Join(',', Dates), string.Join(',', DayNames().Distinct()) }.Where(part => part.Length > 0));
        var times = string.Join(',', Times);
        if (Closed) return Join(when, times, "off");
        if (Times.Count > 0) return Join(when, times);
        if (Always) return when.Length == 0 ? "24/7" : Join(when, "00:00-24:00");
        if (when.Length == 0) throw new RefusedException(0, "没有写时间", "No times are given");
        // Open on workdays, but when? Nobody said, so it is not known.
        return Join(when, "unknown");
    }

    IEnumerable<string> DayNames()
    {
        if (Holiday) yield return "PH";
        if (Workdays) yield return "Mo-Fr";
        foreach (var day in Days) yield return day;
    }

    static string Join(params string[] parts) => string.Join(' ', parts.Where(part => part.Length > 0));
}
