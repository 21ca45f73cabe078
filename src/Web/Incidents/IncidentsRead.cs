using System.Text.Json;
using OrleansHub.Grains.Incidents;
using OrleansHub.Silo.Storage;
using OrleansHub.Silo.Storage.Incidents;
using OrleansHub.Web.Accounts;
using OrleansHub.Web.Live;
using OrleansHub.Web.Live.Snapshots;
using OrleansHub.Web.Stations;

namespace OrleansHub.Web.Incidents;

/// <summary>
/// <c>GET /api/v1/incidents</c>: those in the own scope or a part of it. Open ones come out of the live city, the most urgent first and then
/// the oldest; closed ones from the storage, the newest first.
/// </summary>
internal sealed class IncidentsRead(LiveCity city, IncidentStore store, TimeProvider time)
{
    // A screen shows fewer; reports read the storage themselves.
    const int Most = 2000;

    public Task Answer(HttpContext context)
    {
        var (snapshot, now) = (city.Current, time.GetUtcNow());
        if (IncidentsQuery.Parse(context.Request.Query, snapshot.Plan.Clock, now, out var problem) is not { } query) return problem.WriteAsync(context);
        var area = context.AskedArea();
        try
        {
            var incidents = query.IsClosed ? Closed(snapshot, area, query) : Open(snapshot, area, query);
            context.Response.ContentType = PublicBody.Json;
            context.Response.Headers.CacheControl = "private, no-store";
            return PublicBody.Write(context, (snapshot.Plan.City, snapshot.AsOfText, incidents, now), static (body, all) =>
            {
                using var json = new Utf8JsonWriter(body, StationJson.Relaxed);
                json.WriteStartObject();
                json.WriteString("asOf"u8, all.AsOfText);
                json.WriteStartArray("incidents"u8);
                foreach (var (station, incident) in all.incidents) json.WriteIncident(all.City, station, incident, all.now);
                json.WriteEndArray();
                json.WriteEndObject();
            }, worthCompressing: true);
        }
        catch (StorageUnavailableException)
        {
            return ReadProblem.NotReadable.WriteAsync(context, TimeSpan.FromSeconds(5));
        }
    }

    static (string Station, Incident Incident)[] Open(LiveSnapshot snapshot, string area, IncidentsQuery query)
    {
        var open = new List<(string Station, Incident Incident)>();
        foreach (var station in StationsOf(snapshot.Plan, area))
        {
            if (snapshot.Stations[station].Line.Desk.Incidents.Open is not { } incident) continue;
            if (query.State is null || query.State == incident.State) open.Add((snapshot.Plan.Stations[station].Id, incident));
        }
        return [.. open.OrderByDescending(one => one.Incident.Urgency).ThenBy(one => one.Incident.RaisedAt).ThenBy(one => one.Station, StringComparer.Ordinal).Take(Most)];
    }

    (string Station, Incident Incident)[] Closed(LiveSnapshot snapshot, string area, IncidentsQuery query)
    {
        var inside = StationsOf(snapshot.Plan, area).Select(station => snapshot.Plan.Stations[station].Id).ToHashSet(StringComparer.Ordinal);
        inside.UnionWith(snapshot.Plan.City.RetiredIn(area).Select(station => station.Id));
        return [.. store.Resolved(query.From, query.To, inside, Most).Select(one => (one.Station, one.Incident))];
    }

    static int[] StationsOf(CityPlan plan, string area) =>
        plan.FindStation(area) is >= 0 and var station ? [station] : plan.FindArea(area) is >= 0 and var known ? plan.Areas[known].Stations : [];
}
