using System.Collections.Concurrent;
using System.Collections.Immutable;
using OrleansHub.Grains.Counting;
using OrleansHub.Grains.Hours;
using OrleansHub.Silo.History;
using OrleansHub.Web.Live.Snapshots;

namespace OrleansHub.Web.History;

/// <summary>
/// The days of areas, hour by hour. What is over is kept for a while and today for a minute, so that a thousand screens that ask every minute
/// cost as much as one.
/// </summary>
internal sealed class AreaHours(ICityHours history, PublicHistory published)
{
    const int MostKept = 20_000;

    static readonly TimeSpan KeepToday = TimeSpan.FromMinutes(1);

    // Readings may come late, and the past of a demo is written while it is looked at.
    static readonly TimeSpan KeepPast = TimeSpan.FromMinutes(10);
    static readonly TimeSpan KeepEmpty = TimeSpan.FromSeconds(30);

    readonly ConcurrentDictionary<(string Area, DateOnly Day), Kept> kept = new();

    /// <summary>The service days [first, last] of an area; of today the hours that have begun.</summary>
    public async Task<ImmutableArray<AreaDay>> Of(LiveSnapshot snapshot, int area, DateOnly first, DateOnly last)
    {
        if (kept.Count > MostKept) kept.Clear();
        var days = ImmutableArray.CreateBuilder<AreaDay>();
        for (var day = first; day <= last; day = day.AddDays(1)) days.Add(await Day(snapshot, area, day));
        return days.ToImmutable();
    }

    /// <summary>How the hours of such a day usually are: medians of the last days of its kind before it. Null when there are too few.</summary>
    public static UsualHours? Usual(IEnumerable<AreaDay> days, AreaDay today)
    {
        var past = days.Where(day => day.Day < today.Day && day.Kind == today.Kind && day.Hours.Any(hour => hour is not null)).TakeLast(UsualHours.MostDays).ToArray();
        return past.Length < UsualDay.FewestDays ? null : UsualHours.Of(today.Kind, past);
    }

    Task<AreaDay> Day(LiveSnapshot snapshot, int area, DateOnly day)
    {
        var now = published.Now;
        var key = (snapshot.Plan.Areas[area].Area.Code, day);
        if (kept.TryGetValue(key, out var known) && ReferenceEquals(known.Plan, snapshot.Plan) && now < known.Until) return known.Day.Value;
        // Whoever comes while it is read waits for the same reading.
        var reading = new Lazy<Task<AreaDay>>(() => Read(snapshot, area, day, now));
        kept[key] = new(snapshot.Plan, now + (day < snapshot.Plan.Clock.DayOf(now) ? KeepPast : KeepToday), reading);
        return Hold(key, reading);
    }

    async Task<AreaDay> Hold((string Area, DateOnly Day) key, Lazy<Task<AreaDay>> reading)
    {
        try
        {
            var day = await reading.Value;
            if (day.Hours.All(hour => hour is null) && kept.TryGetValue(key, out var empty)) kept[key] = empty with { Until = Earlier(empty.Until, published.Now + KeepEmpty) };
            return day;
        }
        catch
        {
            kept.TryRemove(key, out _);
            throw;
        }
    }

    async Task<AreaDay> Read(LiveSnapshot snapshot, int area, DateOnly day, DateTimeOffset now)
    {
        var (plan, clock) = (snapshot.Plan, snapshot.Plan.Clock);
        var stations = plan.Areas[area].Stations.Select(station => plan.Stations[station]).ToArray();
        var (start, end) = (clock.StartOf(day), clock.EndOf(day));
        var hours = new AreaHour?[AreaDay.Hours24];
        foreach (var (at, sum) in await history.Of(snapshot, stations, start, end, now))
        {
            if (at < now && IsKnown(sum)) hours[HourOf(at, clock)] = new(sum.In, sum.Mean);
        }
        return new(day, plan.City.Calendar.KindOf(day), [.. hours]);
    }

    // Open, with counters that said nothing at all: nobody knows who came. Where all is closed nobody came.
    static bool IsKnown(in Rollup sum) => sum.In > 0 || sum.KnownSeconds > 0 || (sum.Mean is not null && sum.Stations == 0);

    // By the clock on the wall, so that days on which the clocks change compare with others.
    static int HourOf(DateTimeOffset at, ServiceClock clock) => (TimeZoneInfo.ConvertTime(at, clock.Zone).Hour + 20) % 24;

    static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;

    sealed record Kept(CityPlan Plan, DateTimeOffset Until, Lazy<Task<AreaDay>> Day);
}

/// <summary>A service day of an area by the hours of the clock, the first from 04:00; null where nothing is known, or the hour has not begun.</summary>
internal sealed record AreaDay(DateOnly Day, DayKind Kind, ImmutableArray<AreaHour?> Hours)
{
    public const int Hours24 = 24;
}

/// <summary>Who came in an hour, and how many were there on average; no mean where nothing was open.</summary>
internal readonly record struct AreaHour(long Visits, double? Mean);
