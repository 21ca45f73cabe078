using OrleansHub.Grains.Counting;
using OrleansHub.Silo.History;

namespace OrleansHub.Web.History;

/// <summary>A service day of a whole station in half hours of the local clock, the first from 04:00.</summary>
internal static class HalfHours
{
    public const int Count = 48;
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(30);

    /// <summary>
    /// Who was there on average in each half hour that has begun. Null where one of the zones was known for less than half of the time:
    /// a sum without it would be too low. A running half hour of which nothing is known yet is left out.
    /// </summary>
    public static double?[] Of(IEnumerable<HistorySpan> quarters, IReadOnlyCollection<string> zones, ServiceClock clock, DateOnly day, DateTimeOffset now)
    {
        var (start, end) = (clock.StartOf(day), clock.EndOf(day));
        var passed = (now < end ? now : end) - start;
        var begun = Math.Clamp((int)Math.Ceiling(passed / Length), 0, Count);
        var tallies = zones.ToDictionary(zone => zone, _ => new (double PersonSeconds, TimeSpan Known)[Count]);
        foreach (var quarter in quarters)
        {
            if (quarter.Start < start || quarter.Start >= end || !tallies.TryGetValue(quarter.Zone!, out var slots)) continue;
            ref var slot = ref slots[SlotOf(quarter.Start, clock)];
            slot.PersonSeconds += quarter.Mean.GetValueOrDefault() * quarter.Known.TotalSeconds;
            slot.Known += quarter.Known;
        }

        var people = new double?[begun];
        for (var slot = 0; slot < begun; slot++)
        {
            var length = Shorter(Length, passed - slot * Length);
            people[slot] = SumOf(tallies.Values, slot, length / 2);
        }
        return begun > 0 && people[^1] is null && passed < begun * Length ? people[..^1] : people;
    }

    /// <summary>When a half hour of a day begins, on the city's clock.</summary>
    public static DateTimeOffset StartOf(int slot, ServiceClock clock, DateOnly day) =>
        TimeZoneInfo.ConvertTime(clock.StartOf(day) + slot * Length, clock.Zone);

    // By the clock on the wall, so that days on which the clocks change compare with others.
    static int SlotOf(DateTimeOffset at, ServiceClock clock)
    {
        var minutes = (int)TimeZoneInfo.ConvertTime(at, clock.Zone).TimeOfDay.TotalMinutes;
        return (minutes + (24 - 4) * 60) % (24 * 60) / (int)Length.TotalMinutes;
    }

    static double? SumOf(IEnumerable<(double PersonSeconds, TimeSpan Known)[]> zones, int slot, TimeSpan enough)
    {
        double? sum = null;
        foreach (var zone in zones)
        {
            var (personSeconds, known) = zone[slot];
            if (known <= TimeSpan.Zero || known < enough) return null;
            sum = sum.GetValueOrDefault() + personSeconds / known.TotalSeconds;
        }
        return sum;
    }

    static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
