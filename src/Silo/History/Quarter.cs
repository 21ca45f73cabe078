using OrleansHub.Grains.History;

namespace OrleansHub.Silo.History;

/// <summary>The number under which a quarter of an hour is stored: quarters since 1970-01-01 UTC, negative before.</summary>
internal static class Quarter
{
    public static long NumberOf(DateTimeOffset start) => Floor(start.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks);

    /// <summary>The first quarter that begins at an instant or after it.</summary>
    public static long AtOrAfter(DateTimeOffset at) => -Floor(DateTimeOffset.UnixEpoch.UtcTicks - at.UtcTicks);

    public static DateTimeOffset StartOf(long number) => new(DateTimeOffset.UnixEpoch.UtcTicks + number * Bucket.Length.Ticks, TimeSpan.Zero);

    /// <summary>The hour, counted likewise, that a quarter lies in.</summary>
    public static long HourOf(long number) => number >> 2;

    static long Floor(long ticks)
    {
        var (quotient, rest) = Math.DivRem(ticks, Bucket.Length.Ticks);
        return rest < 0 ? quotient - 1 : quotient;
    }
}
