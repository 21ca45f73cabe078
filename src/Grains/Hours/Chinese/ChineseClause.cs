using System.Globalization;
using OrleansHub.Grains.Hours.Language;

namespace OrleansHub.Grains.Hours.Chinese;

/// <summary>One sentence of a Chinese timetable while it is read: on these days, at these times, open or closed.</summary>
sealed class ChineseClause
{
    public const int EveryDay = 0b111_1111, WorkingWeek = 0b001_1111;

    static readonly string[] Weekdays = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

    public List<string> Dates { get; } = [];
    public List<ChineseSpan> Times { get; } = [];
    /// <summary>The days of the week, a bit each, Monday first; none when the sentence names none.</summary>
    public int Week { get; set; }
    public bool Workdays { get; set; }
    public bool Holiday { get; set; }
    /// <summary>Where it names a season; it must then have dates.</summary>
    public int? Season { get; set; }
    /// <summary>Where it says that it is open around the clock.</summary>
    public int? Always { get; set; }
    public bool Open { get; set; }
    public bool Closed { get; set; }
    /// <summary>The times are not fixed.</summary>
    public bool Unsure { get; set; }
    /// <summary>The days that were taken out of it again: 周一（节假日除外）.</summary>
    public ChineseClause? Exception { get; set; }
    /// <summary>It speaks of all that the others do not.</summary>
    public bool Rest { get; set; }

    public bool HasDates => Dates.Count > 0 || Week != 0 || Holiday || Season is not null;
    public bool HasBody => HasTimes || Open || Closed || Unsure;

    public bool HasTimes => Times.Count > 0 || Always is not null;

    /// <summary>It speaks of holidays and of no other day.</summary>
    public bool IsOfHolidays => Holiday && Week == 0 && Dates.Count == 0;

    /// <summary>It speaks of hours in which an open place is closed.</summary>
    public bool IsPause => Closed && Times.Count > 0;

    public bool RunsPastMidnight => !Closed && Times.Exists(span => span.RunsPastMidnight);

    /// <summary>When it is open on its days: on workdays, but when? Where nobody says it is not known.</summary>
    public string Hours => Times.Count > 0 ? string.Join(',', Times) : Always is not null ? "00:00-24:00" : "unknown";

    public void AddWorkdays()
    {
        Workdays = true;
        Week |= WorkingWeek;
    }

    /// <summary>Adds weekdays from 0, Monday, to 6; over the end of the week where the last comes before the first.</summary>
    public void AddDays(int first, int last)
    {
        for (var day = first; ; day = (day + 1) % 7)
        {
            Week |= 1 << day;
            if (day == last) return;
        }
    }

    public void AddMonths(int range) =>
        Dates.Add(range / 100 == range % 100 ? Month(range / 100) : $"{Month(range / 100)}-{Month(range % 100)}");

    public static string Month(int month) => CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames[month - 1];

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
        Week |= other.Week;
        Season ??= other.Season;
        Workdays |= other.Workdays;
        Holiday |= other.Holiday;
    }

    /// <summary>Takes the holidays out, as a sentence of their own with the same body.</summary>
    public ChineseClause SplitHolidays()
    {
        Holiday = false;
        var holidays = new ChineseClause { Holiday = true, Always = Always, Open = Open, Closed = Closed, Unsure = Unsure };
        holidays.Times.AddRange(Times);
        return holidays;
    }

    /// <summary>The rule in OSM form, or null when it changes nothing (节假日照常, 其余时间休息).</summary>
    public string? ToOsm()
    {
        if (Season is { } season && Dates.Count == 0)
            throw new RefusedException(season, "季节没有写起止日期，例如“夏季（5月-10月）”", "The season lacks its dates, as in 夏季（5月-10月）");
        if (Always is { } always && Times.Count > 0)
            throw new RefusedException(always, "又写全天，又写时间", "It says both around the clock and times");
        if (IsOfHolidays && Open && !HasTimes) return null;
        if (Rest && Closed && !HasDates && Times.Count == 0) return null;
        var when = Join(string.Join(',', Dates), string.Join(',', DayNames()));
        if (Closed) return Join(when, string.Join(',', Times), "off");
        if (when.Length > 0 || Times.Count > 0 || Unsure) return Join(when, Hours);
        return Always is not null ? "24/7" : throw new RefusedException(0, "没有写时间", "No times are given");
    }

    IEnumerable<string> DayNames()
    {
        if (Holiday) yield return "PH";
        for (var day = 0; day < 7; day++)
        {
            if ((Week & 1 << day) == 0) continue;
            var first = day;
            while (day < 6 && (Week & 1 << (day + 1)) != 0) day++;
            yield return first == day ? Weekdays[first] : $"{Weekdays[first]}-{Weekdays[day]}";
        }
    }

    static string Join(params ReadOnlySpan<string> parts)
    {
        var joined = "";
        foreach (var part in parts)
        {
            if (part.Length > 0) joined = joined.Length == 0 ? part : $"{joined} {part}";
        }
        return joined;
    }
}
