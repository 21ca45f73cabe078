using OrleansHub.Grains.Counting;
using OrleansHub.Grains.History;

namespace OrleansHub.Silo.History;

/// <summary>Where the spans of a step begin on the city's clock.</summary>
internal static class LocalSpans
{
    /// <summary>The spans that begin before <paramref name="to"/> and end after <paramref name="from"/>.</summary>
    public static IEnumerable<(DateTimeOffset Start, DateTimeOffset End)> Between(DateTimeOffset from, DateTimeOffset to, Step step, ServiceClock clock)
    {
        for (var start = StartOf(Quarter.StartOf(Quarter.NumberOf(from)), step, clock); start < to;)
        {
            var end = step switch
            {
                Step.Quarter => start + Bucket.Length,
                Step.Hour => start.AddHours(1),
                _ => clock.EndOf(clock.DayOf(start)),
            };
            end = TimeZoneInfo.ConvertTime(end, clock.Zone);
            yield return (start, end);
            start = end;
        }
    }

    public static DateTimeOffset StartOf(DateTimeOffset quarter, Step step, ServiceClock clock)
    {
        var local = TimeZoneInfo.ConvertTime(quarter, clock.Zone);
        return step switch
        {
            Step.Quarter => local,
            // The offset stays: the hour that comes twice when the clocks go back is two spans.
            Step.Hour => local.AddTicks(-(local.Ticks % TimeSpan.TicksPerHour)),
            _ => TimeZoneInfo.ConvertTime(clock.StartOf(clock.DayOf(quarter)), clock.Zone),
        };
    }
}
