using System.Collections.Immutable;
using OrleansHub.Grains.Hours;

namespace OrleansHub.Web.History;

/// <summary>
/// How a day of a kind usually goes: for each half hour the median of the same half hour on the last days of that kind, and the middle half
/// of them. A half hour that fewer than three of the days know is null.
/// </summary>
internal sealed record UsualDay(DayKind Kind, int Days, ImmutableArray<UsualStep?> Steps)
{
    /// <summary>Of fewer days nothing is called usual.</summary>
    public const int FewestDays = 3;

    /// <summary>Null when there are too few days; a day counts when anything of it is known.</summary>
    public static UsualDay? Of(DayKind kind, IReadOnlyList<double?[]> days)
    {
        if (days.Count < FewestDays) return null;
        var steps = ImmutableArray.CreateBuilder<UsualStep?>(HalfHours.Count);
        for (var slot = 0; slot < HalfHours.Count; slot++)
        {
            double[] known = [.. days.Select(day => slot < day.Length ? day[slot] : null).OfType<double>().Order()];
            steps.Add(known.Length < FewestDays ? null : new(Quantile(known, 0.25), Quantile(known, 0.5), Quantile(known, 0.75)));
        }
        return new(kind, days.Count, steps.MoveToImmutable());
    }

    // Between two of the values in proportion (Hyndman and Fan, type 7).
    static double Quantile(double[] sorted, double share)
    {
        var at = share * (sorted.Length - 1);
        var below = (int)at;
        return below + 1 < sorted.Length ? sorted[below] + (at - below) * (sorted[below + 1] - sorted[below]) : sorted[below];
    }
}

/// <summary>People in a half hour: the lower quartile, the median, the upper quartile.</summary>
internal readonly record struct UsualStep(double Low, double Median, double High);
