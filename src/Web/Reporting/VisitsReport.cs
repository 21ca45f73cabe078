using OrleansHub.Grains.Stations;
using OrleansHub.Silo.History;
using OrleansHub.Web.History;

namespace OrleansHub.Web.Reporting;

/// <summary>Who came, by area or station and step: visits, those inside extended hours, people, load, and how much of it is known.</summary>
internal sealed class VisitsReport(CityHistory history, PendingHistory pending) : IReport
{
    public string Name => "visits";

    public string Summary => "Who came, by area or station and step: visits, people, load, and how much of it is known";

    public async Task<ReportTable> Table(ReportQuery query, CancellationToken stop)
    {
        var groups = ReportGroup.Of(query);
        var waiting = query.End >= query.Now.AddDays(-1) ? await pending.Of(query.Snapshot, query.Stations, query.Now, stop) : null;
        var spans = history.Spans([.. groups.Select(group => group.Stations)], query.Start, query.End, query.Step.Read(), query.Plan.Clock, query.Now, waiting);
        var total = default(Rollup);
        var isOne = query.Step == ReportStep.Total;
        return new(Columns(query), groups.Count * Spans(query), isOne ? Whole() : Rows(), () => Cells(null, new("合计", "Total"), total, null));

        IEnumerable<object?[]> Rows()
        {
            foreach (var span in spans)
            {
                if (span.Start >= query.Now) yield break;
                total = Rollup.Follow(total, span.Total);
                for (var i = 0; i < groups.Count; i++) yield return Cells(groups[i].Code, groups[i].Name, span.Groups[i], At(span.Start));
            }
        }

        IEnumerable<object?[]> Whole()
        {
            var sums = new Rollup[groups.Count];
            foreach (var span in spans)
            {
                stop.ThrowIfCancellationRequested();
                total = Rollup.Follow(total, span.Total);
                for (var i = 0; i < sums.Length; i++) sums[i] = Rollup.Follow(sums[i], span.Groups[i]);
            }
            for (var i = 0; i < sums.Length; i++) yield return Cells(groups[i].Code, groups[i].Name, sums[i], At(query.Start));
        }

        object At(DateTimeOffset start) => query.Step >= ReportStep.Day ? query.Plan.Clock.DayOf(start) : start;
    }

    static long Spans(ReportQuery query) => query.Step switch
    {
        ReportStep.Quarter => query.DayCount * 96L,
        ReportStep.Hour => query.DayCount * 24L,
        ReportStep.Day => query.DayCount,
        _ => 1,
    };

    static object?[] Cells(string? code, LocalName name, in Rollup sum, object? from) =>
    [
        from, code, name, sum.In, sum.Extended, sum.Mean, sum.Peak, sum.Load, sum.KnownShare, (long)sum.Known, (long)sum.Stations,
    ];

    static Column[] Columns(ReportQuery query) =>
    [
        query.Step >= ReportStep.Day ? new("from", CellKind.Day, new("服务日", "Service day")) : new("from", CellKind.Time, new("起", "From")),
        new("code", CellKind.Code, new("编码", "Code")),
        new("name", CellKind.Name, new("区域或站点", "Area or station")),
        new("visits", CellKind.Count, new("人次", "Visits")),
        new("extended", CellKind.Count, new("其中延时", "In extended hours")),
        new("mean", CellKind.Number, new("平均在场", "People on average")),
        new("peak", CellKind.Number, new("峰值", "Peak")),
        new("load", CellKind.Share, new("平均占容量", "Mean load")),
        new("knownShare", CellKind.Share, new("已知时间", "Time known")),
        query.Step == ReportStep.Total ? new("known", CellKind.Count, new("已知站日", "Station-days known")) : new("known", CellKind.Count, new("已知站", "Stations known")),
        query.Step == ReportStep.Total ? new("stations", CellKind.Count, new("应知站日", "Of station-days")) : new("stations", CellKind.Count, new("开放站", "Of stations open")),
    ];
}
