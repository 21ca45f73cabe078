using System.Collections.Immutable;
using OrleansHub.Grains.Hours.Dates;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Hours.Words;

/// <summary>A timetable in words for people: a phrase a rule, in the order in which they are written.</summary>
static class HoursText
{
    public static LocalName Of(ImmutableArray<Rule> rules)
    {
        var chinese = new List<string>();
        var english = new List<string>();
        for (var i = 0; i < rules.Length; i++)
        {
            var also = rules[i] is { Kind: RuleKind.Additional, State: OpenState.Open } && AddsToADay(rules, i);
            var otherwise = rules[i].Kind == RuleKind.Fallback;
            chinese.Add((otherwise ? "其他时间：" : "") + HoursInChinese.Phrase(rules[i], also));
            english.Add((otherwise ? "otherwise " : "") + HoursInEnglish.Phrase(rules[i], also));
        }
        var sentence = string.Join("; ", english);
        return new(string.Join('；', chinese), char.ToUpperInvariant(sentence[0]) + sentence[1..]);
    }

    /// <summary>Minutes as <c>20:30</c>; 24:00 stays 24:00, later ones are those of the next day.</summary>
    public static string Clock(int minutes)
    {
        var minute = minutes > TimeSpanOfDay.Day ? minutes - TimeSpanOfDay.Day : minutes;
        return $"{minute / 60:00}:{minute % 60:00}";
    }

    public static bool IsEveryDay(Rule rule) => rule.Dates.IsEmpty
        || (rule.Dates.Length == 1 && rule.Dates[0].Selectors is [WeekdaySelector week] && (week.To - week.From + 8) % 7 == 0);

    public static bool IsAllDay(Rule rule) => rule.Times.IsEmpty || rule.Times is [{ From: 0, To: TimeSpanOfDay.Day }];

    // "Mo-Fr 08:00-12:00, We 14:00-18:00": on Wednesdays both hold. A year of days shows whether two rules share one.
    static bool AddsToADay(ImmutableArray<Rule> rules, int index)
    {
        for (var date = new DateOnly(2024, 1, 1); date.Year == 2024; date = date.AddDays(1))
        {
            var day = new Day(date, NoHolidays.Instance);
            if (!rules[index].Matches(day)) continue;
            for (var i = 0; i < index; i++)
            {
                if (rules[i].State != OpenState.Closed && rules[i].Matches(day)) return true;
            }
        }
        return false;
    }
}
