using OrleansHub.Grains.Stations;
using OrleansHub.Silo.History;
using OrleansHub.Web.History;

namespace OrleansHub.Web.Reporting;

/// <summary>Stations that were open under a threshold of load for some days in a row: space that nobody uses. Days of which too little is known break no row and make none.</summary>
internal sealed class IdleReport(CityHistory history, PendingHistory pending) : IReport
{
    public string Name => "idle";

    public string Summary => "Stations that were open with hardly anybody in them for days running";

    public async Task<ReportTable> Table(ReportQuery query, CancellationToken stop)
    {
        var stations = query.Stations;
        var waiting = query.End >= query.Now.AddDays(-1) ? await pending.Of(query.Snapshot, stations, query.Now, stop) : null;
        var days = history.Spans([.. stations.Select(station => new[] { station })], query.Start, query.End, Step.Day, query.Plan.Clock, query.Now, waiting);
        var (all, listed) = (default(Rollup), 0L);
        var (idleDays, knownDays, openDays) = (0L, 0L, 0L);
        return new(Columns, stations.Count, Rows(), () => [null, Listed(), null, idleDays, knownDays, openDays, null, all.Load, all.In]);

        LocalName Listed() => new($"闲置 {listed} / {stations.Count} 站", $"{listed} of {stations.Count} stations idle");

        IEnumerable<object?[]> Rows()
        {
            var runs = new Run[stations.Count];
            foreach (var day in days)
            {
                if (stop.IsCancellationRequested) yield break;
                for (var i = 0; i < runs.Length; i++) runs[i].Add(day.Groups[i], query.Below);
            }
            var order = Enumerable.Range(0, runs.Length).Where(i => runs[i].Longest >= query.Days)
                .OrderByDescending(i => runs[i].Longest).ThenBy(i => runs[i].Sum.Load).ThenBy(i => stations[i].Id, StringComparer.Ordinal);
            foreach (var i in order)
            {
                var run = runs[i];
                all = Rollup.Follow(all, run.Sum);
                (listed, idleDays, knownDays, openDays) = (listed + 1, idleDays + run.Idle, knownDays + run.Known, openDays + run.Open);
                yield return [stations[i].Id, stations[i].Name, (long)run.Longest, (long)run.Idle, (long)run.Known, (long)run.Open, run.Sum.Mean, run.Sum.Load, run.Sum.In];
            }
        }
    }

    struct Run
    {
        int now;

        public int Longest;
        public int Idle;
        public int Known;
        public int Open;
        public Rollup Sum;

        public void Add(in Rollup day, double below)
        {
            if (day.Stations == 0) return;
            Open++;
            Sum = Rollup.Follow(Sum, day);
            if (day.Known == 0 || day.Load is not { } load) return;
            Known++;
            now = load < below ? now + 1 : 0;
            if (now > 0) Idle++;
            Longest = Math.Max(Longest, now);
        }
    }

    static readonly Column[] Columns =
    [
        new("code", CellKind.Code, new("编码", "Code")),
        new("name", CellKind.Name, new("站点", "Station")),
        new("longest", CellKind.Count, new("最长连续闲置天数", "Idle days in a row")),
        new("idle", CellKind.Count, new("闲置天数", "Idle days")),
        new("known", CellKind.Count, new("已知天数", "Days known")),
        new("open", CellKind.Count, new("开放天数", "Of days open")),
        new("mean", CellKind.Number, new("平均在场", "People on average")),
        new("load", CellKind.Share, new("平均占容量", "Mean load")),
        new("visits", CellKind.Count, new("人次", "Visits")),
    ];
}
