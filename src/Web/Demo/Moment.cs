using OrleansHub.Grains.Counting;

namespace OrleansHub.Web.Demo;

/// <summary>An instant as a demo counts: the number of its service day, and the seconds since that began.</summary>
internal readonly record struct Moment(int Day, int Second)
{
    /// <summary>Days with a change of the clocks are read as ordinary ones, so the hour that comes twice is long.</summary>
    public const int SecondsOfDay = 86_400;

    public static Moment Of(DateTimeOffset at, ServiceClock clock)
    {
        var day = clock.DayOf(at);
        return new(day.DayNumber, (int)Math.Clamp((at - clock.StartOf(day)).TotalSeconds, 0, SecondsOfDay - 1));
    }
}
