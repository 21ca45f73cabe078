using OrleansHub.Grains.History;

namespace OrleansHub.Silo.History;

/// <summary>The number under which a quarter of an hour is stored: quarters since 1970-01-01 UTC.</summary>
internal static class Quarter
{
    public static long NumberOf(DateTimeOffset start) => Math.DivRem(start.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks, Bucket.Length.Ticks).Quotient;

    public static DateTimeOffset StartOf(long number) => new(DateTimeOffset.UnixEpoch.UtcTicks + number * Bucket.Length.Ticks, TimeSpan.Zero);
}
