using OrleansHub.Grains.Incidents;
using OrleansHub.Grains.Kiosks;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Web.Reporting;

/// <summary>
/// How available kiosks were while they were offered, and how long it took to repair them. What a kiosk said is kept by the service day for 30 days;
/// time in which it said nothing is unknown, announced work is no outage.
/// </summary>
internal sealed class KiosksReport(RaisedIncidents raised) : IReport
{
    // An outage that began before the first day of the report was raised then.
    static readonly TimeSpan LongestOutage = TimeSpan.FromDays(31);

    public string Name => "kiosks";

    public string Summary => "Availability of kiosks and the time to repair them, by kiosk";

    public Task<ReportTable> Table(ReportQuery query, CancellationToken stop)
    {
        var outages = Outages(query);
        var (sum, repairs) = (default(UptimeDay), new Durations());
        var kiosks = query.Stations.Where(station => station.Kiosks.Length > 0).SelectMany(station => station.Kiosks.Select(kiosk => (station, kiosk))).ToList();
        return Task.FromResult(new ReportTable(Columns, kiosks.Count, Rows(), () => Cells(null, new("合计", "Total"), null, sum, repairs)));

        IEnumerable<object?[]> Rows()
        {
            foreach (var (station, kiosk) in kiosks)
            {
                var days = Days(query, station, kiosk);
                var times = new Durations();
                foreach (var time in outages[(station.Id, kiosk.Id)])
                {
                    times.Add(time);
                    repairs.Add(time);
                }
                sum = Sum(sum, days);
                yield return Cells($"{station.Id}/{kiosk.Id}", station.Name, kiosk.Name ?? new LocalName(kiosk.Id), days, times);
            }
        }
    }

    static UptimeDay Days(ReportQuery query, StationProfile station, KioskProfile kiosk)
    {
        var line = query.Snapshot.Stations[query.Plan.FindStation(station.Id)].Line;
        var open = line.Kiosks.FirstOrDefault(state => state.Id == kiosk.Id)?.Days ?? [];
        var past = (line.Desk.FindLog(kiosk.Id)?.Days ?? []).Where(day => open.IsEmpty || day.Day < open[0].Day);
        return past.Concat(open).Where(day => day.Day >= query.From.DayNumber && day.Day <= query.To.DayNumber).Aggregate(default(UptimeDay), Sum);
    }

    ILookup<(string, string), TimeSpan?> Outages(ReportQuery query) => raised.Of(query, query.Start - LongestOutage, query.End)
        .SelectMany(one => one.Incident.Members, (one, member) => (one.Station, Member: member))
        .Where(one => one.Member is { Cause: IncidentCause.KioskOut, Subject: not null } && (one.Member.Until ?? query.Now) >= query.Start)
        .ToLookup(one => (one.Station.Id, one.Member.Subject!), one => one.Member.Until - one.Member.Since);

    static object?[] Cells(string? code, LocalName station, LocalName? kiosk, UptimeDay sum, Durations repairs)
    {
        var offered = (long)sum.Available + sum.Out + sum.Unknown;
        var known = sum.Available + sum.Out;
        return
        [
            code, station, kiosk, known > 0 ? (double)sum.Available / known : null, offered > 0 ? (double)known / offered : null,
            TimeSpan.FromSeconds(offered), TimeSpan.FromSeconds(sum.Available), TimeSpan.FromSeconds(sum.Out), TimeSpan.FromSeconds(sum.Unknown), TimeSpan.FromSeconds(sum.Planned),
            repairs.Count, repairs.Quantile(0.5), repairs.Quantile(0.9),
        ];
    }

    static UptimeDay Sum(UptimeDay a, UptimeDay b) => new(0, a.Available + b.Available, a.Out + b.Out, a.Unknown + b.Unknown, a.Planned + b.Planned);

    static readonly Column[] Columns =
    [
        new("code", CellKind.Code, new("编码", "Code")),
        new("name", CellKind.Name, new("站点", "Station")),
        new("kiosk", CellKind.Name, new("终端", "Kiosk")),
        new("availability", CellKind.Share, new("可用占已知", "Available of known")),
        new("known", CellKind.Share, new("已知占开放", "Known of offered")),
        new("offered", CellKind.Minutes, new("开放（分）", "Minutes offered")),
        new("available", CellKind.Minutes, new("可用（分）", "Minutes available")),
        new("out", CellKind.Minutes, new("停用（分）", "Minutes out of order")),
        new("unknown", CellKind.Minutes, new("未知（分）", "Minutes unknown")),
        new("planned", CellKind.Minutes, new("检修（分）", "Minutes of planned work")),
        new("repairs", CellKind.Count, new("修复次数", "Repairs")),
        new("repairMedian", CellKind.Minutes, new("修复用时中位（分）", "Minutes to repair, median")),
        new("repair90", CellKind.Minutes, new("修复用时九成（分）", "Minutes to repair, 90 %")),
    ];
}
