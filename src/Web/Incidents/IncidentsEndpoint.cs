using System.Text.Json;
using OrleansHub.Grains.Incidents;
using OrleansHub.Grains.Stations;
using OrleansHub.Silo.Storage;
using OrleansHub.Web.Accounts;
using OrleansHub.Web.Hosting;
using OrleansHub.Web.Live.Snapshots;
using OrleansHub.Web.Stations;

namespace OrleansHub.Web.Incidents;

/// <summary><c>POST /api/v1/incidents/{n}/…</c>: what staff do about an incident. The answer, the incident as it is then, leaves after the commit.</summary>
internal sealed partial class IncidentsEndpoint(IStationRegistry registry, IGrainFactory grains, TimeProvider time, ILogger<IncidentsEndpoint> log)
{
    static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);
    static readonly TimeSpan WhileStorageMends = TimeSpan.FromSeconds(5);

    public Task Acknowledge(HttpContext context) => Handle(context, (id, by, _) => new Acknowledge(id.Number, by));

    public Task Whistle(HttpContext context) => Handle(context, (id, by, message) =>
        message is { Department: { } department, Due: { } due } ? new Whistle(id.Number, by, department, due) : null);

    public Task Arrive(HttpContext context) => Handle(context, (id, by, _) => new Arrive(id.Number, by));

    public Task Resolve(HttpContext context) => Handle(context, (id, by, _) => new Resolve(id.Number, by));

    public Task Note(HttpContext context) => Handle(context, (id, by, _) => new AddNote(id.Number, by));

    async Task Handle(HttpContext context, Func<IncidentId, string, IncidentMessage, IncidentAct?> decide)
    {
        if (!IncidentId.TryParse((string?)context.Request.RouteValues["n"], out var id))
        {
            await IncidentProblem.Unknown.WriteAsync(context);
            return;
        }
        var message = await IncidentMessage.ReadAsync(context.Request);
        if (message is null || decide(id, context.Staff().Name, message) is not { } act)
        {
            await IncidentProblem.NotJson.WriteAsync(context);
            return;
        }
        act = act with { Note = message.Note, Version = message.Version is { } version ? IncidentJson.BookVersion(version) : null };
        try
        {
            var verdict = await grains.GetGrain<IStationGrain>(id.Station).Handle(act);
            await (ProblemOf(verdict.Outcome)?.WriteAsync(context) ?? Answer(context, id.Station, verdict.Incident!));
        }
        catch (Exception error) when (!context.RequestAborted.IsCancellationRequested)
        {
            var busy = error.IsBecause<StorageBusyException>();
            if (!busy && !error.IsBecause<StorageUnavailableException>()) NotTaken(log, error);
            await IncidentProblem.NotStored.WriteAsync(context, busy ? Moment : WhileStorageMends);
        }
    }

    Task Answer(HttpContext context, string station, Incident incident)
    {
        context.Response.ContentType = PublicBody.Json;
        return PublicBody.Write(context, (registry.City, station, incident, now: time.GetUtcNow()), static (body, all) =>
        {
            using var json = new Utf8JsonWriter(body, StationJson.Relaxed);
            json.WriteIncident(all.City, all.station, all.incident, all.now);
        }, worthCompressing: false);
    }

    static HubProblem? ProblemOf(IncidentOutcome outcome) => outcome switch
    {
        IncidentOutcome.Done => null,
        IncidentOutcome.Unknown => IncidentProblem.Unknown,
        IncidentOutcome.Closed => IncidentProblem.Closed,
        IncidentOutcome.Changed => IncidentProblem.Changed,
        IncidentOutcome.NotWhistled => IncidentProblem.NotWhistled,
        _ => IncidentProblem.Invalid,
    };

    [LoggerMessage(LogLevel.Error, "What was done about an incident could not be taken in; who did it was told so")]
    static partial void NotTaken(ILogger logger, Exception error);
}
