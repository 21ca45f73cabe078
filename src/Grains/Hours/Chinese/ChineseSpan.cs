using OrleansHub.Grains.Hours.Dates;

namespace OrleansHub.Grains.Hours.Chinese;

/// <summary>A span of time in minutes of the day it begins on; no end when it is open.</summary>
readonly record struct ChineseSpan(int From, int? To)
{
    public bool RunsPastMidnight => To is { } to && (to <= From || to > TimeSpanOfDay.Day);

    /// <summary>In OSM form.</summary>
    public override string ToString() => To is { } to ? $"{Text(From)}-{Text(to)}" : $"{Text(From)}+";

    static string Text(int minutes) => $"{minutes / 60:00}:{minutes % 60:00}";
}
