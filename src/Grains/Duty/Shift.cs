using OrleansHub.Grains.Hours;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Grains.Duty;

/// <summary>
/// One shift of a station's rota, on every day of a kind. It names work, not persons. One that ends at the time it begins, or before it,
/// ends on the next day.
/// </summary>
public sealed record Shift
{
    public required LocalName Name { get; init; }

    /// <summary>The kind of the day on which it begins.</summary>
    public required DayKind Days { get; init; }

    /// <summary>By the clock on the wall.</summary>
    public required TimeOnly From { get; init; }

    public required TimeOnly To { get; init; }

    /// <summary>How many are on duty; null when nobody said.</summary>
    public int? People { get; init; }
}
