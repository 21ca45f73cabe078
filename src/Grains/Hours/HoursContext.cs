namespace OrleansHub.Grains.Hours;

/// <summary>
/// Where hours are read: the city's zone and its calendar. Immutable; one per city and calendar, because answers are remembered per
/// context.
/// </summary>
public sealed class HoursContext(TimeZoneInfo zone, IHolidayCalendar calendar)
{
    public TimeZoneInfo Zone { get; } = zone;
    public IHolidayCalendar Calendar { get; } = calendar;

    /// <summary>The local day an instant lies in.</summary>
    public DateOnly DateOf(DateTimeOffset at) => new WallClock(Zone).DateOf(at);

    /// <summary>The first instant of a local day.</summary>
    public DateTimeOffset StartOf(DateOnly day) => new WallClock(Zone).InstantOf(day, 0);
}
