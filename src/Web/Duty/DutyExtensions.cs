using Microsoft.AspNetCore.Http.Metadata;
using OrleansHub.Web.Hosting;
using OrleansHub.Web.Stations.Description;

namespace OrleansHub.Web.Duty;

/// <summary>Adds and maps what staff do at the desk of a station. Who may is in the access table.</summary>
public static class DutyExtensions
{
    const string Station = "/api/v1/stations/{id}";
    const string Maintenance = Station + "/kiosks/{k}/maintenance";

    public static WebApplicationBuilder AddDuty(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<DeskCalls>();
        services.AddSingleton<DutyRead>();
        services.AddSingleton<RecountEndpoint>();
        services.AddSingleton<ClosureEndpoint>();
        services.AddSingleton<DutyEndpoint>();
        services.AddSingleton<AmenitiesEndpoint>();
        services.AddSingleton<MaintenanceEndpoint>();
        return builder;
    }

    public static WebApplication MapDuty(this WebApplication app)
    {
        var (recount, closure, duty) = (Of<RecountEndpoint>(app), Of<ClosureEndpoint>(app), Of<DutyEndpoint>(app));
        var (amenities, maintenance) = (Of<AmenitiesEndpoint>(app), Of<MaintenanceEndpoint>(app));
        Map(app, "POST", Station + "/recount", recount.Post, "Staff counted the people in a zone; from there the count goes on", typeof(RecountMessage), typeof(RecountBody), 409);
        Map(app, "POST", Station + "/closure", closure.Post, "Close the station whatever its hours say, or change why and until when", typeof(ClosureMessage), null);
        Map(app, "DELETE", Station + "/closure", closure.Delete, "Open it again", null, null);
        Map(app, "GET", Station + "/duty", duty.Get, "Who is on duty, by what they said and by the rota, the hand-over, and what was done today", null, typeof(DutyBody));
        Map(app, "POST", Station + "/duty", duty.Post, "Check in, check out, hand over", typeof(DutyMessage), typeof(DutyBody));
        Map(app, "POST", Station + "/amenities", amenities.Post, "What works and what is out, by somebody who looked", typeof(Dictionary<string, string>), null);
        Map(app, "POST", Maintenance, maintenance.Post, "Work on a kiosk, from now: it is no fault while it lasts", typeof(MaintenanceMessage), null);
        Map(app, "DELETE", Maintenance, maintenance.Delete, "The work is done, or is not going to be", null, null);
        return app;
    }

    static T Of<T>(WebApplication app) where T : notnull => app.Services.GetRequiredService<T>();

    static void Map(WebApplication app, string method, string pattern, RequestDelegate handler, string summary, Type? body, Type? answer, params int[] more)
    {
        var route = app.MapMethods(pattern, [method], handler)
            .WithMetadata(handler.Method, ReadParameter.Station)
            .WithMetadata(new ProducesResponseTypeMetadata(answer is null ? StatusCodes.Status204NoContent : StatusCodes.Status200OK, answer ?? typeof(void), ["application/json"]))
            .WithMetadata(HubProblem.Refusals([400, 401, 403, 404, 413, 415, 503, .. more]))
            .WithTags("Duty").WithSummary(summary);
        if (body is not null) route.WithMetadata(new AcceptsMetadata(["application/json"], body));
        if (pattern == Maintenance) route.WithMetadata(ReadParameter.Kiosk);
    }
}
