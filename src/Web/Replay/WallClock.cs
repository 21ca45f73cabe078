namespace OrleansHub.Web.Replay;

/// <summary>Turns the wall-clock times of a file into instants.</summary>
internal static class WallClock
{
    /// <summary>Of an hour that comes twice the first is meant; a time that is skipped is read an hour later.</summary>
    public static DateTimeOffset At(DateTime local, TimeZoneInfo zone)
    {
        if (zone.IsInvalidTime(local)) local = local.AddHours(1);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new(local, offset);
    }
}
