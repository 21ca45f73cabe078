using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using OrleansHub.Web.Hosting;
using OrleansHub.Web.Stations.Description;

namespace OrleansHub.Web.Reports;

/// <summary>Adds and maps riders' reports: no login, limited per address.</summary>
public static class ReportsExtensions
{
    const string Limit = "reports";

    static readonly int[] Refusals = [400, 404, 415, 429, 503];

    public static WebApplicationBuilder AddReports(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<ReportsOptions>().BindConfiguration(ReportsOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ReportsOptions>, ReportsOptionsCheck>();
        services.AddSingleton<Reporter>();
        services.AddSingleton<Voices>();
        services.AddSingleton<ReportsEndpoint>();
        services.AddRateLimiter(limiter => limiter.AddPolicy<int, ReportLimit>(Limit));
        return builder;
    }

    public static WebApplication MapReports(this WebApplication app)
    {
        app.UseRateLimiter();
        RequestDelegate post = app.Services.GetRequiredService<ReportsEndpoint>().Post;
        app.MapPost("/api/v1/stations/{id}/reports", post)
            .RequireRateLimiting(Limit)
            .WithMetadata(post.Method, ReadParameter.Station, new AcceptsMetadata(["application/json"], typeof(ReportMessage)))
            .WithMetadata(new ProducesResponseTypeMetadata(StatusCodes.Status202Accepted, typeof(void)))
            .WithMetadata([.. Refusals.Select(status => new ProducesResponseTypeMetadata(status, typeof(ProblemDetails), [HubProblem.ContentType]))])
            .WithName("PostReport").WithTags("Riders")
            .WithSummary("What a rider found, with one tap; answered after it is stored, counts for two hours, once per address");
        return app;
    }
}
