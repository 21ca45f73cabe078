using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using OrleansHub.Grains.Hours.Dates;
using OrleansHub.Grains.Hours.Language;
using OrleansHub.Grains.Hours.Words;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Hours;

/// <summary>
/// A timetable in the language of OSM <c>opening_hours</c> (https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification).
/// Immutable, answers from memory while nothing changes, and never throws, whatever the value, instant or zone.
/// </summary>
public sealed class OpeningHours
{
    public const int MaxLength = 1000;

    // Farther than any rhythm of the calendar reaches except single years.
    const int HorizonDays = (8 * 366) + 1;

    readonly bool _everyDayAlike;
    volatile DayLine? _today;
    volatile Change? _next;
    volatile LocalName? _text;

    OpeningHours(string value, ImmutableArray<Rule> rules)
    {
        Value = value;
        Rules = rules;
        _everyDayAlike = rules.All(rule => rule.Dates.IsEmpty);
    }

    /// <summary>The value as it was written.</summary>
    public string Value { get; }

    internal ImmutableArray<Rule> Rules { get; }

    /// <summary>The timetable in words for people: 周一至周五 09:00–17:00；节假日休息.</summary>
    public LocalName Text => _text ??= HoursText.Of(Rules);

    /// <summary>Reads a value or throws <see cref="FormatException"/> with what is wrong and where.</summary>
    public static OpeningHours Parse(string value) =>
        TryParse(value, out var hours, out var error)
            ? hours
            : throw new FormatException($"{error.Message.InEnglish} (character {error.Position} of \"{value}\")");

    public static bool TryParse(string? value, [NotNullWhen(true)] out OpeningHours? hours, [NotNullWhen(false)] out HoursError? error)
    {
        var rules = HoursParser.Parse(value ?? "", out error);
        hours = error is null ? new(value ?? "", rules) : null;
        return hours is not null;
    }

    /// <summary>What a calendar lacks to answer for this timetable, or null.</summary>
    public HoursError? Lacks(IHolidayCalendar calendar)
    {
        foreach (var selector in Rules.SelectMany(rule => rule.Dates).SelectMany(group => group.Selectors).OfType<HolidaySelector>())
        {
            if (selector.School ? calendar.KnowsSchoolHolidays : calendar.KnowsPublicHolidays) continue;
            return selector.School
                ? new(new("没有学校假期日历，无法使用 SH", "No calendar of school holidays is known here, so SH cannot be read"), selector.Position)
                : new(new("没有节假日日历，无法使用 PH", "No calendar of public holidays is known here, so PH cannot be read"), selector.Position);
        }
        return null;
    }

    public HoursStatus At(DateTimeOffset instant, HoursContext context) => LineAt(instant, context)?.At(instant).Status ?? HoursStatus.NotKnown;

    /// <summary>The first instant after this one at which the state (not only a comment) changes; null when none is in sight (8 years).</summary>
    public DateTimeOffset? NextChange(DateTimeOffset instant, HoursContext context)
    {
        var known = _next;
        if (known is not null && ReferenceEquals(known.Context, context) && instant >= known.From && instant < (known.At ?? known.Until)) return known.At;
        if (LineAt(instant, context) is not { } line) return null;
        var state = line.At(instant).Status.State;
        var date = line.Date;
        for (var days = _everyDayAlike ? 2 : HorizonDays; days >= 0; days--, date = date.AddDays(1))
        {
            // Most days ahead hold no change, and a plan is cheaper than instants.
            var seen = date == line.Date ? line : MayChange(date, state, context) ? DayLine.Of(this, context, date) : null;
            if (seen is null && date.Year > YearSelector.Last) break;
            foreach (var interval in seen?.Intervals ?? [])
            {
                if (interval.From <= instant || interval.Status.State == state) continue;
                _next = new(context, instant, interval.From, interval.From);
                return interval.From;
            }
        }
        _next = new(context, instant, null, line.End);
        return null;
    }

    bool MayChange(DateOnly date, OpenState state, HoursContext context)
    {
        foreach (var stretch in DayPlan.Of(Rules, date, context.Calendar))
        {
            if (stretch.Status.State != state) return true;
        }
        return false;
    }

    /// <summary>The stretches that fill a span without a gap, closed ones included; two neighbours differ in state, comment or holiday.</summary>
    public IEnumerable<HoursInterval> Intervals(DateTimeOffset from, DateTimeOffset to, HoursContext context)
    {
        HoursInterval? last = null;
        for (var line = LineAt(from, context); line is not null && line.Start < to; line = DayLine.Of(this, context, line.Date.AddDays(1)))
        {
            foreach (var interval in line.Intervals)
            {
                if (interval.To <= from || interval.From >= to) continue;
                var part = new HoursInterval(Max(interval.From, from), Min(interval.To, to), interval.Status);
                if (last is not null && last.Status == part.Status)
                {
                    last = last with { To = part.To };
                    continue;
                }
                if (last is not null) yield return last;
                last = part;
            }
        }
        if (last is not null) yield return last;
    }

    DayLine? LineAt(DateTimeOffset instant, HoursContext context)
    {
        var today = _today;
        if (today is not null && ReferenceEquals(today.Context, context) && instant >= today.Start && instant < today.End) return today;
        var line = DayLine.Of(this, context, new WallClock(context.Zone).DateOf(instant));
        // Where clocks go back across midnight the day before comes again for a while; the day that began first goes on.
        if (line is not null && instant >= line.End) line = DayLine.Of(this, context, line.Date.AddDays(1));
        if (line is not null) _today = line;
        return line;
    }

    static DateTimeOffset Min(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
    static DateTimeOffset Max(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    sealed record Change(HoursContext Context, DateTimeOffset From, DateTimeOffset? At, DateTimeOffset Until);
}
