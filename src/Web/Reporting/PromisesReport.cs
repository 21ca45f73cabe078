using OrleansHub.Grains.Stations;
using OrleansHub.Web.History;

namespace OrleansHub.Web.Reporting;

/// <summary>
/// What was promised beside what was evidenced: each stretch of a timetable, and when somebody came, went or checked in. What is beyond ordinary hours is
/// a promise of its own. A stretch of which nothing is known is unknown, not broken.
/// </summary>
internal sealed class PromisesReport(PromiseProofs proofs, PendingHistory pending) : IReport
{
    public string Name => "promises";

    public string Summary => "Promised open time beside when it was proven, stretch by stretch or summed up by area or station";

    public async Task<ReportTable> Table(ReportQuery query, CancellationToken stop)
    {
        var waiting = query.End >= query.Now.AddDays(-1) ? await pending.Of(query.Snapshot, query.Stations, query.Now, stop) : null;
        var book = proofs.Begin(query, waiting);
        var total = new PromiseSum();
        return query.Step == ReportStep.Total ? Summed() : Each();

        ReportTable Each() => new(Stretches, query.Stations.Count * 3L * query.DayCount, EachRow(), () => Total());

        ReportTable Summed()
        {
            var groups = ReportGroup.Of(query);
            return new(Sums, groups.Count, SummedRows(groups), () => [null, new LocalName("合计", "Total"), .. total.Cells]);
        }

        IEnumerable<object?[]> EachRow()
        {
            foreach (var station in query.Stations)
            {
                foreach (var kept in book.Of(station))
                {
                    total.Add(kept);
                    yield return
                    [
                        query.Plan.Clock.DayOf(kept.Promise.From), station.Id, station.Name, kept.Promise.From, kept.Promise.Until, kept.Promise.Extended ? Extended : Ordinary,
                        kept.State switch { true => Proven, false => Broken, null => Unknown }, kept.First, kept.Last, kept.Evidenced, kept.Promised,
                    ];
                }
            }
        }

        object?[] Total() =>
        [
            null, null, new LocalName("合计", "Total"), null, null, null, total.Words, null, null, total.Evidenced, total.Promised,
        ];

        IEnumerable<object?[]> SummedRows(IReadOnlyList<ReportGroup> groups)
        {
            foreach (var group in groups)
            {
                var sum = new PromiseSum();
                foreach (var kept in group.Stations.SelectMany(book.Of))
                {
                    stop.ThrowIfCancellationRequested();
                    sum.Add(kept);
                }
                total.Add(sum);
                yield return [group.Code, group.Name, .. sum.Cells];
            }
        }
    }

    static readonly LocalName Ordinary = new("常规", "Ordinary");
    static readonly LocalName Extended = new("延时", "Extended");
    static readonly LocalName Proven = new("已证实", "Proven");
    static readonly LocalName Broken = new("应开未开", "Promised, not open");
    static readonly LocalName Unknown = new("未知", "Unknown");

    static readonly Column[] Stretches =
    [
        new("day", CellKind.Day, new("服务日", "Service day")),
        new("code", CellKind.Code, new("编码", "Code")),
        new("name", CellKind.Name, new("站点", "Station")),
        new("from", CellKind.Time, new("承诺起", "Promised from")),
        new("until", CellKind.Time, new("承诺到", "Promised until")),
        new("kind", CellKind.Name, new("时段", "Hours")),
        new("state", CellKind.Name, new("结果", "Result")),
        new("first", CellKind.Time, new("最早凭据", "First proof")),
        new("last", CellKind.Time, new("最晚凭据", "Last proof")),
        new("evidenced", CellKind.Minutes, new("证实分钟", "Minutes evidenced")),
        new("promised", CellKind.Minutes, new("承诺分钟", "Minutes promised")),
    ];

    static readonly Column[] Sums =
    [
        new("code", CellKind.Code, new("编码", "Code")),
        new("name", CellKind.Name, new("区域或站点", "Area or station")),
        new("promises", CellKind.Count, new("承诺次数", "Promises")),
        new("known", CellKind.Count, new("已知", "Known")),
        new("proven", CellKind.Count, new("已证实", "Proven")),
        new("broken", CellKind.Count, new("应开未开", "Promised, not open")),
        new("unknown", CellKind.Count, new("未知", "Unknown")),
        new("share", CellKind.Share, new("证实占已知", "Proven of known")),
        new("evidenced", CellKind.Minutes, new("证实分钟", "Minutes evidenced")),
        new("promised", CellKind.Minutes, new("承诺分钟", "Minutes promised")),
    ];
}
