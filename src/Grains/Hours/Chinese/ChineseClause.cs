using System.Globalization;
using System.Numerics;

namespace OrleansHub.Grains.Hours.Chinese;

/// <summary>One sentence of a Chinese timetable: on these days, at these times, open or closed.</summary>
sealed class ChineseClause
{
    public const int EveryDay = 0b111_1111, WorkingWeek = 0b001_1111, Weekend = 0b110_0000;

    public List<string> Dates { get; } = [];
    public List<ChineseSpan> Times { get; } = [];
    /// <summary>The days of the week, a bit each, Monday first; none when the sentence names none.</summary>
    public int Week { get; set; }
    public bool Workdays { get; set; }
    public bool Holiday { get; set; }
    /// <summary>Where it names a season; it must then have dates.</summary>
    public int? SeasonAt { get; set; }
    /// <summary>Where it says that it is open around the clock.</summary>
    public int? AlwaysAt { get; set; }
    public bool Open { get; set; }
    /// <summary>照常: open as on other days.</summary>
    public bool AsUsual { get; set; }
    /// <summary>With times: closed at these alone.</summary>
    public bool Closed { get; set; }
    /// <summary>The times are not fixed.</summary>
    public bool Unsure { get; set; }
    /// <summary>It speaks of all days that the others do not.</summary>
    public bool Others { get; set; }
    /// <summary>It stood in brackets; what follows goes on with another.</summary>
    public bool IsAside { get; set; }
    /// <summary>Closed because it was taken out of other days: 除周一外.</summary>
    public bool IsException { get; set; }
    /// <summary>What was taken out of this one.</summary>
    public ChineseClause? Exception { get; set; }

    public bool HasDays => Dates.Count > 0 || Week != 0 || Holiday || SeasonAt is not null;
    public bool HasTimes => Times.Count > 0 || AlwaysAt is not null;
    public bool HasBody => HasTimes || Open || AsUsual || Closed || Unsure;

    /// <summary>It speaks of holidays and of no other day.</summary>
    public bool IsOfHolidays => Holiday && Week == 0 && Dates.Count == 0;

    /// <summary>It speaks of hours in which an open place is closed.</summary>
    public bool IsPause => Closed && Times.Count > 0;

    public bool IsAlwaysClosed => Closed && !HasDays && !IsPause;

    public int DaysAWeek => BitOperations.PopCount((uint)Week);

    /// <summary>It holds for every day that no other sentence names.</summary>
    public bool IsGeneral => !IsOfHolidays && Week is 0 or EveryDay;

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

    /// <summary>Adds the days of another sentence to its own.</summary>
    public void TakeDays(ChineseClause other)
    {
        Dates.AddRange(other.Dates);
        Week |= other.Week;
        SeasonAt ??= other.SeasonAt;
        Workdays |= other.Workdays;
        Holiday |= other.Holiday;
        Exception ??= other.Exception;
    }

    /// <summary>Takes the times of another sentence; false when they do not follow on its own.</summary>
    public bool TryTakeTimes(ChineseClause other)
    {
        AlwaysAt ??= other.AlwaysAt;
        return other.Times.TrueForAll(TryAdd);
    }

    /// <summary>Adds a span; false when it begins before the last one ends: one of them is meant for another half of the day.</summary>
    public bool TryAdd(ChineseSpan span)
    {
        if (Times is [.., { To: { } to, RunsPastMidnight: false }] && !span.RunsPastMidnight && span.From < to && !(to == ChineseSpan.Day.To && span.From == 0)) return false;
        Times.Add(span);
        return true;
    }
}
