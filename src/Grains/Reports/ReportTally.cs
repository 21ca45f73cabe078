using System.Collections.Immutable;

namespace OrleansHub.Grains.Reports;

/// <summary>How many riders said what within the last two hours, and when the last of them did.</summary>
public sealed class ReportTally
{
    const int Kinds = (int)ReportKind.Ok + 1;

    public static readonly ReportTally Empty = new();

    readonly int[] _counts = new int[Kinds];
    readonly DateTimeOffset[] _newest = new DateTimeOffset[Kinds];

    /// <summary>The next instant at which a report is too old to count, or <see cref="DateTimeOffset.MaxValue"/>.</summary>
    public DateTimeOffset NextChange { get; private set; } = DateTimeOffset.MaxValue;

    public int Count(ReportKind kind) => _counts[(int)kind];

    /// <summary>Null when nobody said so.</summary>
    public DateTimeOffset? Newest(ReportKind kind) => Count(kind) == 0 ? null : _newest[(int)kind];

    public static ReportTally At(ImmutableArray<RiderReport> reports, DateTimeOffset now)
    {
        ReportTally? tally = null;
        foreach (var report in reports)
        {
            if (report.IsFresh(now)) (tally ??= new()).Add(report);
        }
        return tally ?? Empty;
    }

    void Add(RiderReport report)
    {
        var kind = (int)report.Kind;
        _counts[kind]++;
        if (report.At > _newest[kind]) _newest[kind] = report.At;
        if (report.At + RiderReport.Life < NextChange) NextChange = report.At + RiderReport.Life;
    }
}
