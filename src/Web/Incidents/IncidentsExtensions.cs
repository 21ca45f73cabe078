using Microsoft.AspNetCore.Http.Metadata;
using OrleansHub.Web.Hosting;
using OrleansHub.Web.Stations;
using OrleansHub.Web.Stations.Description;

namespace OrleansHub.Web.Incidents;

/// <summary>Adds and maps the incidents, for staff.</summary>
public static class IncidentsExtensions
{
    public static WebApplicationBuilder AddIncidents(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IncidentsRead>();
        builder.Services.AddSingleton<IncidentsEndpoint>();
        builder.Services.AddHostedService<RetiredCaller>();
        return builder;
    }

    public static WebApplication MapIncidents(this WebApplication app)
    {
        var incidents = app.MapGroup("/api/v1").WithTags("Incidents");
        RequestDelegate read = app.Services.GetRequiredService<IncidentsRead>().Answer;
        incidents.MapMethods("/incidents", [HttpMethods.Get, HttpMethods.Head], read)
            .WithMetadata(read.Method, ReadParameter.OwnArea, ReadParameter.IncidentState, ReadParameter.IncidentFrom, ReadParameter.IncidentTo)
            .WithMetadata(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(IncidentsBody), [PublicBody.Json]))
            .WithMetadata(HubProblem.Refusals(400, 401, 403, 404, 503))
            .WithName("GetIncidents").WithSummary("The incidents of the own scope: the open ones, or those closed in a span");

        var acts = app.Services.GetRequiredService<IncidentsEndpoint>();
        Map(incidents, "acknowledge", acts.Acknowledge, "I have seen it and look after it");
        Map(incidents, "whistle", acts.Whistle, "Calls a department, to be there by a time");
        Map(incidents, "arrive", acts.Arrive, "The department that was called is there");
        Map(incidents, "resolve", acts.Resolve, "It is done; causes that still stand are not raised again for a while");
        Map(incidents, "note", acts.Note, "Writes a note to it");
        return app;
    }

    static void Map(RouteGroupBuilder incidents, string verb, RequestDelegate act, string summary) => incidents
        .MapPost($"/incidents/{{n}}/{verb}", act)
        .WithMetadata(act.Method, ReadParameter.Incident, new AcceptsMetadata(["application/json"], typeof(IncidentMessage)))
        .WithMetadata(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(IncidentBody), [PublicBody.Json]))
        .WithMetadata(HubProblem.Refusals(400, 401, 403, 404, 409, 503))
        .WithName($"Incident-{verb}").WithSummary(summary);
}
