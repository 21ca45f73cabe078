using OrleansHub.Grains.Incidents;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Web.Reporting;

/// <summary>How long incidents waited: to be acknowledged, for the department that was called, to be resolved; by cause, area or department.</summary>
internal sealed class IncidentsReport(RaisedIncidents raised) : IReport
{
    public string Name => "incidents";

    public string Summary => "How long incidents took to be acknowledged, reached and resolved: the median and the slowest tenth";

    public Task<ReportTable> Table(ReportQuery query, CancellationToken stop)
    {
        var (lines, total) = (new SortedDictionary<string, Line>(StringComparer.Ordinal), new Line(null, new("合计", "Total")));
        var groups = query.By is "area" or "station" ? ReportGroup.Of(query) : [];
        var groupOf = groups.SelectMany(group => group.Stations.Select(station => (station.Id, group))).ToDictionary(pair => pair.Id, pair => pair.group, StringComparer.Ordinal);
        foreach (var (station, incident) in raised.Of(query, query.Start, query.End))
        {
            var (code, name) = KeyOf(query, station, incident, groupOf);
            if (code is null) continue;
            if (!lines.TryGetValue(code, out var line)) lines[code] = line = new(code, name);
            line.Add(incident);
            total.Add(incident);
        }
        return Task.FromResult(new ReportTable(Columns, lines.Count, lines.Values.OrderByDescending(line => line.Count).Select(line => line.Cells), () => total.Cells));
    }

    static (string? Code, LocalName Name) KeyOf(ReportQuery query, StationProfile station, Incident incident, Dictionary<string, ReportGroup> groups)
    {
        if (groups.TryGetValue(station.Id, out var group)) return (group.Code, group.Name);
        if (query.By is "area" or "station") return OfRetired(query, station);
        if (query.By == "department") return (incident.Department, new(incident.Department ?? ""));
        // Of several causes at once it counts for the gravest.
        var cause = incident.Members.MaxBy(member => member.Cause.Urgency())?.Cause;
        return cause is { } known ? (WireCode(known), Causes[known]) : (null, new(""));
    }

    // A station that was given up is in no group: it counts where it lay.
    static (string? Code, LocalName Name) OfRetired(ReportQuery query, StationProfile station) =>
        query.By == "area" && query.Plan.City.Lineage(station.Area).FirstOrDefault(area => area.Parent == query.Area) is { } child
            ? (child.Code, child.Name)
            : (station.Id, station.Name);

    static string WireCode(IncidentCause cause) => Live.Snapshots.WireName<IncidentCause>.Of(cause).ToString();

    sealed class Line(string? code, LocalName name)
    {
        readonly Durations acknowledged = new();
        readonly Durations arrived = new();
        readonly Durations resolved = new();
        long whistled;

        public long Count { get; private set; }

        public object?[] Cells =>
        [
            code, name, Count, Count - resolved.Count,
            acknowledged.Count, acknowledged.Quantile(0.5), acknowledged.Quantile(0.9),
            whistled, arrived.Count, arrived.Quantile(0.5), arrived.Quantile(0.9),
            resolved.Count, resolved.Quantile(0.5), resolved.Quantile(0.9),
        ];

        public void Add(Incident incident)
        {
            Count++;
            if (incident.WhistledAt is not null) whistled++;
            acknowledged.Add(incident.AcknowledgedAt - incident.RaisedAt);
            arrived.Add(incident.ArrivedAt - incident.WhistledAt);
            resolved.Add(incident.ResolvedAt - incident.RaisedAt);
        }
    }

    static readonly Dictionary<IncidentCause, LocalName> Causes = new()
    {
        [IncidentCause.Full] = new("已满", "Full"),
        [IncidentCause.SensorSilent] = new("计数器没有读数", "Counter silent"),
        [IncidentCause.SensorImplausible] = new("计数器读数不可信", "Counter not plausible"),
        [IncidentCause.KioskOut] = new("终端停用", "Kiosk out of order"),
        [IncidentCause.KioskOffline] = new("终端没有心跳", "Kiosk not answering"),
        [IncidentCause.NotOpen] = new("应开未开", "Promised, not open"),
        [IncidentCause.Residual] = new("计数漂移", "Count drifts"),
        [IncidentCause.Locked] = new("反映锁门", "Reported locked"),
    };

    static readonly Column[] Columns =
    [
        new("code", CellKind.Code, new("编码", "Code")),
        new("name", CellKind.Name, new("类别", "Kind")),
        new("count", CellKind.Count, new("事件", "Incidents")),
        new("open", CellKind.Count, new("未办结", "Still open")),
        new("acknowledged", CellKind.Count, new("已确认", "Acknowledged")),
        new("acknowledgeMedian", CellKind.Minutes, new("确认用时中位（分）", "Minutes to acknowledge, median")),
        new("acknowledge90", CellKind.Minutes, new("确认用时九成（分）", "Minutes to acknowledge, 90 %")),
        new("whistled", CellKind.Count, new("已吹哨", "Whistled")),
        new("arrived", CellKind.Count, new("已到场", "Arrived")),
        new("arriveMedian", CellKind.Minutes, new("到场用时中位（分）", "Minutes to arrive, median")),
        new("arrive90", CellKind.Minutes, new("到场用时九成（分）", "Minutes to arrive, 90 %")),
        new("resolved", CellKind.Count, new("已办结", "Resolved")),
        new("resolveMedian", CellKind.Minutes, new("办结用时中位（分）", "Minutes to resolve, median")),
        new("resolve90", CellKind.Minutes, new("办结用时九成（分）", "Minutes to resolve, 90 %")),
    ];
}
