using OrleansHub.Grains.History;

namespace OrleansHub.Grains.Counting;

/// <summary>Quarters of an hour numbered from 1970; an instant on a border belongs to the quarter before it, as in <see cref="Bucket"/>.</summary>
static class Quarters
{
    public const int Ms = 15 * 60 * 1000;

    public static long Of(long instant)
    {
        var (quotient, rest) = Math.DivRem(instant - 1, Ms);
        return rest < 0 ? quotient - 1 : quotient;
    }

    public static long StartOf(long quarter) => quarter * Ms;

    public static long EndOf(long quarter) => (quarter + 1) * Ms;

    public static DateTimeOffset Start(long quarter) => DateTimeOffset.FromUnixTimeMilliseconds(StartOf(quarter));
}
