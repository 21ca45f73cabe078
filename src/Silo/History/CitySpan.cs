using System.Collections.Immutable;

namespace OrleansHub.Silo.History;

/// <summary>What groups of stations were like in a span of time.</summary>
/// <param name="Start">The beginning, in the city's offset.</param>
/// <param name="End">The end, in the city's offset.</param>
/// <param name="Groups">One for each group, in their order.</param>
/// <param name="Total">All groups together.</param>
public sealed record CitySpan(DateTimeOffset Start, DateTimeOffset End, ImmutableArray<Rollup> Groups, Rollup Total)
{
    /// <summary>A span that has not begun: nothing is known of it and nothing owed.</summary>
    internal static CitySpan Ahead(DateTimeOffset start, DateTimeOffset end, int groups) => new(start, end, [.. new Rollup[groups]], default);
}

/// <summary>What some stations were like together in an hour of the city's clock.</summary>
public sealed record CityHour(DateTimeOffset Start, Rollup Rollup);
