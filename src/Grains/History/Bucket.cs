namespace OrleansHub.Grains.History;

/// <summary>
/// A quarter of an hour of one zone: (<see cref="Start"/>, <see cref="Start"/> + 15 min]. A reading stamped on a border counts to the
/// quarter before it, for it tells of the time before. Rows of the same quarter add up: in and out are summed, low and high widened.
/// </summary>
/// <param name="Zone">The zone's id in its station.</param>
/// <param name="Start">The beginning, UTC.</param>
/// <param name="In">Entries counted.</param>
/// <param name="Out">Exits counted.</param>
/// <param name="Low">Fewest people present while known; null when never known (a late correction carries none).</param>
/// <param name="High">Most people present while known.</param>
/// <param name="PersonSeconds">People × seconds while known; divided by <paramref name="KnownSeconds"/> it is the time-weighted mean.</param>
/// <param name="KnownSeconds">Seconds of the quarter for which the count was known.</param>
[GenerateSerializer, Alias("bucket"), Immutable]
public sealed record Bucket(
    [property: Id(0)] string Zone,
    [property: Id(1)] DateTimeOffset Start,
    [property: Id(2)] int In,
    [property: Id(3)] int Out,
    [property: Id(4)] int? Low,
    [property: Id(5)] int? High,
    [property: Id(6)] double PersonSeconds,
    [property: Id(7)] double KnownSeconds)
{
    /// <summary>Those of the entries that came inside extended hours, as they were then: a quarter lies in them when its middle does.</summary>
    [Id(8)] public int Extended { get; init; }

    public static readonly TimeSpan Length = TimeSpan.FromMinutes(15);

    /// <summary>The start of the quarter an instant belongs to.</summary>
    public static DateTimeOffset StartOf(DateTimeOffset at)
    {
        var ticks = at.UtcTicks - 1;
        return new(ticks - ticks % Length.Ticks, TimeSpan.Zero);
    }
}
