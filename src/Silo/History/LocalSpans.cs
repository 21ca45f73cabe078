using OrleansHub.Grains.Counting;

namespace OrleansHub.Silo.History;

/// <summary>Where the spans of a step begin on the city's clock.</summary>
internal static class LocalSpans
{
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
