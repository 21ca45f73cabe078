namespace OrleansHub.Silo.History;

/// <summary>
/// What the stations of a group were like together in a span of time. Entries and exits add up over any spans and groups. Means and shares are of
/// the time in which a zone was open by its timetable, or nights would thin them; of a zone that was not open at all, of the time it was known.
/// </summary>
public record struct Rollup
{
    /// <summary>Entries: the visits.</summary>
    public long In { get; internal set; }

    /// <summary>Exits.</summary>
    public long Out { get; internal set; }

    /// <summary>Those of the visits that came inside extended hours.</summary>
    public long Extended { get; internal set; }

    /// <summary>People present on average, summed over the known stations; null when none is known.</summary>
    public double? Mean { get; internal set; }

    /// <summary>
    /// Of one station the most people present at once (of several zones the sum of theirs: a bound); of several stations the mean of the busiest hour,
    /// because their peaks do not fall together. Null when nothing is known, and of a day whose hours were given up for several stations.
    /// </summary>
    public double? Peak { get; internal set; }

    /// <summary>People × seconds while open, of zones with a capacity; divided by <see cref="RoomSeconds"/> it is the mean load.</summary>
    public double LoadSeconds { get; internal set; }

    /// <summary>Capacity × seconds while open and known.</summary>
    public double RoomSeconds { get; internal set; }

    /// <summary>Seconds, summed over zones, in which a zone was open and its count known.</summary>
    public double KnownSeconds { get; internal set; }

    /// <summary>Seconds, summed over zones with a counter, in which a zone was open.</summary>
    public double OpenSeconds { get; internal set; }

    /// <summary>How many of <see cref="Stations"/> were known for at least half of the time each of their zones was open.</summary>
    public int Known { get; internal set; }

    /// <summary>Stations with a counter that were open in the span.</summary>
    public int Stations { get; internal set; }

    /// <summary>People per place while open and known; null when no capacity or nothing is known.</summary>
    public readonly double? Load => RoomSeconds > 0 ? LoadSeconds / RoomSeconds : null;

    /// <summary>The share of the open time for which counts were known; null when nothing was open.</summary>
    public readonly double? KnownShare => OpenSeconds > 0 ? KnownSeconds / OpenSeconds : null;

    /// <summary>Other stations in the same span. Their peaks do not add up, so the sum has none.</summary>
    public static Rollup operator +(in Rollup a, in Rollup b) => Sum(a, b) with
    {
        Mean = a.Mean is { } x && b.Mean is { } y ? x + y : a.Mean ?? b.Mean,
        Known = a.Known + b.Known,
        Stations = a.Stations + b.Stations,
    };

    public static Rollup Add(Rollup left, Rollup right) => left + right;

    /// <summary>The same stations in a later span, too. Means weigh as long as was known; <see cref="Known"/> and <see cref="Stations"/> then count a station once a span.</summary>
    public static Rollup Follow(in Rollup a, in Rollup b)
    {
        var (x, y) = (a.Mean is null ? 0 : a.KnownSeconds, b.Mean is null ? 0 : b.KnownSeconds);
        return Sum(a, b) with
        {
            Mean = x + y > 0 ? (a.Mean.GetValueOrDefault() * x + b.Mean.GetValueOrDefault() * y) / (x + y) : a.Mean ?? b.Mean,
            Peak = a.Peak is { } p && b.Peak is { } q ? Math.Max(p, q) : a.Peak ?? b.Peak,
            Known = a.Known + b.Known,
            Stations = a.Stations + b.Stations,
        };
    }

    internal void Count(int entries, int exits, int extended) => (In, Out, Extended) = (In + entries, Out + exits, Extended + extended);

    internal void Measure(double people, int? capacity, double known, double open)
    {
        if (capacity is { } room) (LoadSeconds, RoomSeconds) = (LoadSeconds + people, RoomSeconds + room * known);
        (KnownSeconds, OpenSeconds) = (KnownSeconds + Math.Min(known, open), OpenSeconds + open);
    }

    internal void Stand(double? mean, bool isKnown, bool isOpen)
    {
        if (mean is { } people) Mean = Mean.GetValueOrDefault() + people;
        (Known, Stations) = (Known + (isKnown ? 1 : 0), Stations + (isOpen ? 1 : 0));
    }

    static Rollup Sum(in Rollup a, in Rollup b) => new()
    {
        In = a.In + b.In,
        Out = a.Out + b.Out,
        Extended = a.Extended + b.Extended,
        LoadSeconds = a.LoadSeconds + b.LoadSeconds,
        RoomSeconds = a.RoomSeconds + b.RoomSeconds,
        KnownSeconds = a.KnownSeconds + b.KnownSeconds,
        OpenSeconds = a.OpenSeconds + b.OpenSeconds,
    };
}
