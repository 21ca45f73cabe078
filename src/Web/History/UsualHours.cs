using System.Collections.Immutable;
using OrleansHub.Grains.Hours;

namespace OrleansHub.Web.History;

/// <summary>How the hours of a kind of day usually are: the median of each over its last days; null where fewer than three of them know it.</summary>
internal sealed record UsualHours(DayKind Kind, int Days, ImmutableArray<AreaHour?> Hours)
{
    public const int MostDays = 8;

    public static UsualHours Of(DayKind kind, IReadOnlyList<AreaDay> days)
    {
        var hours = ImmutableArray.CreateBuilder<AreaHour?>(AreaDay.Hours24);
        for (var hour = 0; hour < AreaDay.Hours24; hour++)
        {
            AreaHour[] known = [.. days.Select(day => day.Hours[hour]).OfType<AreaHour>()];
            double[] means = [.. known.Select(one => one.Mean).OfType<double>()];
            hours.Add(known.Length < UsualDay.FewestDays
                ? null
                : new((long)Math.Round(Median([.. known.Select(one => (double)one.Visits)])), means.Length == 0 ? null : Median(means)));
        }
        return new(kind, days.Count, hours.MoveToImmutable());
    }

    static double Median(double[] values)
    {
        Array.Sort(values);
        var middle = values.Length / 2;
        return values.Length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
