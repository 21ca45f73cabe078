using OrleansHub.Grains.Incidents;
using OrleansHub.Grains.Stations;
using OrleansHub.Silo.Storage.Incidents;

namespace OrleansHub.Web.Reporting;

/// <summary>The incidents of a report: closed ones from the store, open ones from the stations.</summary>
internal sealed class RaisedIncidents(IncidentStore store)
{
    /// <summary>Those raised in a time at stations of the report, each once.</summary>
    public IEnumerable<(StationProfile Station, Incident Incident)> Of(ReportQuery query, DateTimeOffset from, DateTimeOffset to)
    {
        var stations = query.Stations.ToDictionary(station => station.Id, StringComparer.Ordinal);
        var seen = new HashSet<(string, int)>();
        foreach (var (id, incident) in store.Raised(from, to))
        {
            if (stations.TryGetValue(id, out var station) && seen.Add((id, incident.Number))) yield return (station, incident);
        }
        foreach (var station in stations.Values)
        {
            var book = query.Snapshot.Stations[query.Plan.FindStation(station.Id)].Line.Desk.Incidents;
            if (book.Open is { } open && open.RaisedAt >= from && open.RaisedAt < to && seen.Add((station.Id, open.Number))) yield return (station, open);
        }
    }
}
