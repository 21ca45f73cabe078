using OrleansHub.Grains.Incidents;
using OrleansHub.Grains.Stations;
using OrleansHub.Silo.Storage.Incidents;

namespace OrleansHub.Web.Reporting;

/// <summary>The incidents of a report: closed ones from the store, open ones from the stations.</summary>
internal sealed class RaisedIncidents(IncidentStore store)
{
    static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>Those raised in a time at stations of the report, each once.</summary>
    public IEnumerable<(StationProfile Station, Incident Incident)> Of(ReportQuery query, DateTimeOffset from, DateTimeOffset to)
    {
        // What was dealt with at a station that was given up since stays done.
        var stations = query.Stations.Concat(query.Plan.City.RetiredIn(query.Area)).ToDictionary(station => station.Id, StringComparer.Ordinal);
        var open = query.Stations.Select(station => (Station: station, Incident: query.Snapshot.Stations[query.Plan.FindStation(station.Id)].Line.Desk.Incidents.Open))
            .Where(one => one.Incident is { } incident && incident.RaisedAt >= from && incident.RaisedAt < to)
            .ToDictionary(one => (one.Station.Id, one.Incident!.Number), one => (one.Station, one.Incident!));
        // Day by day: those of ten years are never in memory together.
        for (var day = from; day < to; day += Day)
        {
            foreach (var (id, incident) in store.Raised(day, day + Day < to ? day + Day : to))
            {
                if (!stations.TryGetValue(id, out var station)) continue;
                // Closed since the snapshot.
                open.Remove((id, incident.Number));
                yield return (station, incident);
            }
        }
        foreach (var one in open.Values) yield return one;
    }
}
