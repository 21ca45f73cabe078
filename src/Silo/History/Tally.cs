using OrleansHub.Grains.History;

namespace OrleansHub.Silo.History;

/// <summary>Adds up quarters: one zone's rows of the same quarter, a station's zones in a quarter, and quarters in a longer span.</summary>
internal struct Tally
{
    public int In;
    public int Out;
    public int Extended;
    public int? Low;
    public int? High;
    public double PersonSeconds;
    public double KnownSeconds;

    public readonly double? Mean => KnownSeconds > 0 ? PersonSeconds / KnownSeconds : null;

    /// <summary>More of the same people: another row of the same zone and quarter, or a later quarter.</summary>
    public void Follow(Tally next)
    {
        In += next.In;
        Out += next.Out;
        Extended += next.Extended;
        Low = Least(Low, next.Low);
        High = Most(High, next.High);
        PersonSeconds += next.PersonSeconds;
        KnownSeconds += next.KnownSeconds;
    }

    /// <summary>Other people at the same time: another zone of the station.</summary>
    public void Join(Tally beside)
    {
        // The means of zones add up, each weighing as long as the station was known at all.
        var mean = Mean.GetValueOrDefault() + beside.Mean.GetValueOrDefault();
        In += beside.In;
        Out += beside.Out;
        Extended += beside.Extended;
        Low = Sum(Low, beside.Low);
        High = Sum(High, beside.High);
        KnownSeconds = Math.Max(KnownSeconds, beside.KnownSeconds);
        PersonSeconds = mean * KnownSeconds;
    }

    public readonly HistorySpan Over(string? zone, DateTimeOffset start) => new(zone, start, In, Out, Low, High, Mean, TimeSpan.FromSeconds(KnownSeconds));

    public static Tally Of(Bucket row) => new()
    {
        In = row.In,
        Out = row.Out,
        Extended = row.Extended,
        Low = row.Low,
        High = row.High,
        PersonSeconds = row.PersonSeconds,
        KnownSeconds = row.KnownSeconds,
    };

    static int? Least(int? a, int? b) => a is { } x && b is { } y ? Math.Min(x, y) : a ?? b;

    static int? Most(int? a, int? b) => a is { } x && b is { } y ? Math.Max(x, y) : a ?? b;

    static int? Sum(int? a, int? b) => a is { } x && b is { } y ? x + y : a ?? b;
}
