using System.Text.Json;
using OrleansHub.Grains.History;
using OrleansHub.Silo.History;
using OrleansHub.Silo.Storage;
using OrleansHub.Web.Accounts;
using OrleansHub.Web.Live;
using OrleansHub.Web.Live.Snapshots;
using OrleansHub.Web.Stations;

namespace OrleansHub.Web.History;

/// <summary><c>GET /api/v1/stations/{id}/history</c>: the quarters, hours or service days of a time, for each zone that is not private; for staff also what was done.</summary>
internal sealed class HistoryRead(LiveCity city, PublicHistory history)
{
    static readonly TimeSpan Later = TimeSpan.FromSeconds(5);

    public async Task Answer(HttpContext context)
    {
        var snapshot = city.Current;
        var found = PublicHistory.Find(snapshot, (string)context.Request.RouteValues["id"]!);
        var forStaff = found is not null && context.StaffIfAny() is { } staff && staff.Covers(found.Value.Profile);
        var problem = found is null ? ReadProblem.NoSuchStation : forStaff || history.IsPublished ? null : ReadProblem.NotPublished;
        var query = HistoryQuery.Everything;
        problem ??= HistoryQuery.TryRead(context.Request, snapshot.Plan.Clock, history.Now, out query);
        if (problem is not null || found is not { } station)
        {
            await problem!.WriteAsync(context);
            return;
        }
        try
        {
            var rows = await history.Read(snapshot, station.Profile, station.Line, query.From, query.To, query.Step, forStaff);
            var events = forStaff ? history.Events(station.Profile.Id, query.From, query.To, forStaff) : null;
            await (query.Csv ? AnswerCsv(context, snapshot, station.Profile.Id, rows) : AnswerJson(context, snapshot, station.Profile.Id, query, rows, events));
        }
        catch (StorageUnavailableException) when (!context.Response.HasStarted)
        {
            await ReadProblem.NotReadable.WriteAsync(context, Later);
        }
    }

    // The rows themselves are the version: late readings are added to days long past.
    static string Tag(LiveSnapshot snapshot, IReadOnlyList<HistorySpan> rows)
    {
        var hash = new HashCode();
        foreach (var row in rows) hash.Add(row);
        return $"W/\"{snapshot.Epoch}-h{hash.ToHashCode():x}-{rows.Count}\"";
    }

    static Task AnswerCsv(HttpContext context, LiveSnapshot snapshot, string id, IReadOnlyList<HistorySpan> rows)
    {
        if (!PublicBody.Begin(context, Tag(snapshot, rows), PublicBody.Csv)) return Task.CompletedTask;
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{id}.csv\"";
        return PublicBody.Write(context, (snapshot.Plan.City.TimeZone, rows), static (body, all) => HistoryCsv.Write(body, all.TimeZone, all.rows), worthCompressing: true);
    }

    static Task AnswerJson(
        HttpContext context, LiveSnapshot snapshot, string id, HistoryQuery query, IReadOnlyList<HistorySpan> rows, IReadOnlyList<DayEvent>? events)
    {
        // What is for staff nobody keeps, so it needs no tag.
        if (events is not null) context.Response.ContentType = PublicBody.Json;
        else if (!PublicBody.Begin(context, Tag(snapshot, rows))) return Task.CompletedTask;
        var zone = snapshot.Plan.City.TimeZone;
        return PublicBody.Write(context, (id, zone, query, rows, events), static (body, all) =>
        {
            using var json = new Utf8JsonWriter(body, StationJson.Relaxed);
            json.WriteStartObject();
            json.WriteString("station"u8, all.id);
            json.WritePropertyName("from"u8);
            json.WriteTime(all.query.From, all.zone);
            json.WritePropertyName("to"u8);
            json.WriteTime(all.query.To, all.zone);
            json.WriteString("step"u8, all.query.StepText);
            json.WritePropertyName("rows"u8);
            json.WriteRows(all.rows, all.zone);
            if (all.events is not null)
            {
                json.WritePropertyName("events"u8);
                json.WriteEvents(all.events, all.zone);
            }
            json.WriteEndObject();
        }, worthCompressing: true);
    }
}
