using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;
using OrleansHub.Web.Hosting;
using OrleansHub.Web.Stations.Description;

namespace OrleansHub.Web.RiderReports;

/// <summary>Adds and maps riders' reports: no login, limited per address.</summary>
public static class RiderReportsExtensions
{
    const string Limit = "reports";

    public static WebApplicationBuilder AddRiderReports(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<RiderReportsOptions>().BindConfiguration(RiderReportsOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<RiderReportsOptions>, RiderReportsOptionsCheck>();
        services.AddSingleton<Reporter>();
        services.AddSingleton<Voices>();
        services.AddSingleton<RiderReportsEndpoint>();
        services.AddRateLimiter(limiter => limiter.AddPolicy<int, ReportLimit>(Limit));
        return builder;
    }

    public static WebApplication MapRiderReports(this WebApplication app)
    {
        app.UseRateLimiter();
        RequestDelegate post = app.Services.GetRequiredService<RiderReportsEndpoint>().Post;
        app.MapPost("/api/v1/stations/{id}/reports", post)
            .RequireRateLimiting(Limit)
            .WithMetadata(post.Method, ReadParameter.Station, new AcceptsMetadata(["application/json"], typeof(ReportMessage)))
            .WithMetadata(new ProducesResponseTypeMetadata(StatusCodes.Status202Accepted, typeof(void)))
            .WithMetadata(HubProblem.Refusals(400, 404, 415, 429, 503))
            .WithName("PostReport").WithTags("Riders")
            .WithSummary("What a rider found, with one tap; answered after it is stored, counts for two hours, once per address");
        return app;
    }
}
