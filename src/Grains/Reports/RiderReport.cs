using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace OrleansHub.Grains.Reports;

/// <summary>What somebody said and when; nothing of who. Whoever takes reports in sees to it that one person counts once.</summary>
[GenerateSerializer, Alias("rider-report"), Immutable]
public readonly record struct RiderReport(
    [property: Id(0), JsonPropertyName("k")] ReportKind Kind,
    [property: Id(1), JsonPropertyName("t")] DateTimeOffset At)
{
    /// <summary>A report counts for so long, less with every minute.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(2);

    /// <summary>More of one kind make no difference to a reader; the oldest is forgotten.</summary>
    public const int MostOfAKind = 50;

    public bool IsFresh(DateTimeOffset now) => now < At + Life;

    /// <summary>The reports with one more, without those that no longer count.</summary>
    public static ImmutableArray<RiderReport> Add(ImmutableArray<RiderReport> reports, ReportKind kind, DateTimeOffset now)
    {
        var kept = reports.RemoveAll(report => !report.IsFresh(now));
        if (kept.Count(report => report.Kind == kind) >= MostOfAKind) kept = kept.Remove(kept.First(report => report.Kind == kind));
        return kept.Add(new(kind, now));
    }
}
