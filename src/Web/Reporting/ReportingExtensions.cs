using Microsoft.AspNetCore.Http.Metadata;
using OrleansHub.Web.Hosting;
using OrleansHub.Web.Stations;

namespace OrleansHub.Web.Reporting;

/// <summary>The reports of managers: what was promised, used and delivered, as JSON and CSV.</summary>
public static class ReportingExtensions
{
    public static WebApplicationBuilder AddReporting(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<ReportEndpoint>();
        services.AddSingleton<IReport, VisitsReport>();
        services.AddSingleton<IReport, PromisesReport>();
        services.AddSingleton<IReport, KiosksReport>();
        services.AddSingleton<IReport, IdleReport>();
        services.AddSingleton<IReport, IncidentsReport>();
        services.AddSingleton<PromiseProofs>();
        services.AddSingleton<RaisedIncidents>();
        return builder;
    }

    public static WebApplication MapReporting(this WebApplication app)
    {
        var endpoint = app.Services.GetRequiredService<ReportEndpoint>();
        foreach (var report in app.Services.GetServices<IReport>())
        {
            RequestDelegate answer = context => endpoint.Answer(context, report);
            app.MapMethods($"/api/v1/reports/{report.Name}", [HttpMethods.Get, HttpMethods.Head], answer)
                .WithName($"report-{report.Name}").WithTags("Reports").WithSummary(report.Summary)
                .WithMetadata(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(void), [PublicBody.Json, PublicBody.Csv]))
                .WithMetadata(HubProblem.Refusals(400, 401, 403, 404, 503));
        }
        return app;
    }
}
