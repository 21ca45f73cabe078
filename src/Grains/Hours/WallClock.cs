using OrleansHub.Grains.Hours.Dates;

namespace OrleansHub.Grains.Hours;

/// <summary>
/// Local days and minutes as instants. Where the clocks go forward, a skipped time is the instant of the change; where they go back,
/// a time that comes twice is its first coming. So a boundary is one instant, and boundaries keep their order.
/// </summary>
sealed class WallClock(TimeZoneInfo zone)
{
    public DateOnly DateOf(DateTimeOffset at)
    {
        var ticks = at.UtcTicks + zone.GetUtcOffset(at).Ticks;
        return DateOnly.FromDateTime(new(Math.Clamp(ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks)));
    }

    public DateTimeOffset InstantOf(DateOnly day, int minute)
    {
        var local = day.ToDateTime(TimeOnly.MinValue).AddMinutes(minute);
        // A zone can skip at most a day (Samoa, 2011).
        for (var tries = 0; tries < TimeSpanOfDay.Day && zone.IsInvalidTime(local); tries++) local = local.AddMinutes(1);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new(Math.Clamp(local.Ticks - offset.Ticks, DateTimeOffset.MinValue.Ticks, DateTimeOffset.MaxValue.Ticks), TimeSpan.Zero);
    }
}
