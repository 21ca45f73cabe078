using System.Collections.Immutable;
using OrleansHub.Grains.Hours.Dates;

namespace OrleansHub.Grains.Hours;

/// <summary>One local day of a timetable as instants, from its first to the first of the next day.</summary>
sealed record DayLine(HoursContext Context, DateOnly Date, DateTimeOffset Start, DateTimeOffset End, ImmutableArray<HoursInterval> Intervals)
{
    /// <summary>Null for years no timetable speaks of.</summary>
    public static DayLine? Of(OpeningHours hours, HoursContext context, DateOnly date)
    {
        if (date.Year is < YearSelector.First or > YearSelector.Last) return null;
        var clock = new WallClock(context.Zone);
        var plan = DayPlan.Of(hours.Rules, date, context.Calendar);
        var intervals = ImmutableArray.CreateBuilder<HoursInterval>(plan.Length);
        var start = clock.InstantOf(date, 0);
        var end = clock.InstantOf(date.AddDays(1), 0);
        var from = start;
        foreach (var stretch in plan)
        {
            // A stretch that the change of the clocks skips has no length and is left out.
            var to = stretch.To == TimeSpanOfDay.Day ? end : clock.InstantOf(date, stretch.To);
            if (to > end) to = end;
            if (to <= from) continue;
            intervals.Add(new(from, to, stretch.Status));
            from = to;
        }
        return new(context, date, start, end, intervals.DrainToImmutable());
    }

    public HoursInterval At(DateTimeOffset instant)
    {
        foreach (var interval in Intervals)
        {
            if (instant < interval.To) return interval;
        }
        return Intervals[^1];
    }
}
