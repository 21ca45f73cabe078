namespace OrleansHub.Grains.Hours;

/// <summary>
/// Where hours are read: the city's zone and its calendar. Immutable; one per city and calendar, because answers are remembered per
/// context.
/// </summary>
public sealed class HoursContext(TimeZoneInfo zone, IHolidayCalendar calendar)
{
    public TimeZoneInfo Zone { get; } = zone;
    public IHolidayCalendar Calendar { get; } = calendar;
}
