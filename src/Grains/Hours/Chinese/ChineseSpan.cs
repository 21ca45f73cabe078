using OrleansHub.Grains.Hours.Dates;

namespace OrleansHub.Grains.Hours.Chinese;

/// <summary>A span of time in minutes of the day it begins on; no end when it is open.</summary>
readonly record struct ChineseSpan(int From, int? To)
{
    public static readonly ChineseSpan Day = new(0, TimeSpanOfDay.Day);

    public bool RunsPastMidnight => To is { } to && (to <= From || to > TimeSpanOfDay.Day);

    /// <summary>Where it ends, counted on past midnight.</summary>
    public int End => To is not { } to ? int.MaxValue : to <= From ? to + TimeSpanOfDay.Day : to;

    public bool Overlaps(ChineseSpan other) => From < other.End && other.From < End;

    public ChineseSpan NextDay() => new(From + TimeSpanOfDay.Day, End + TimeSpanOfDay.Day);

    /// <summary>What is left of it outside another.</summary>
    public IEnumerable<ChineseSpan> Without(ChineseSpan pause)
    {
        if (!Overlaps(pause))
        {
            yield return this;
            yield break;
        }
        if (From < pause.From) yield return new(From, pause.From);
        if (pause.End < End) yield return new(pause.End, To is null ? null : End);
    }

    /// <summary>In OSM form.</summary>
    public override string ToString() => To is { } to ? $"{Text(From)}-{Text(to)}" : $"{Text(From)}+";

    static string Text(int minutes) => $"{minutes / 60:00}:{minutes % 60:00}";
}
