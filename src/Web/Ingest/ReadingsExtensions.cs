using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;
using OrleansHub.Web.Hosting;

namespace OrleansHub.Web.Ingest;

/// <summary>Lets devices post their readings.</summary>
public static class ReadingsExtensions
{
    public static WebApplicationBuilder AddReadings(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<IngestOptions>().BindConfiguration(IngestOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<IngestOptions>, IngestOptionsCheck>();
        builder.Services.AddSingleton<CurrentAddresses>();
        builder.Services.AddSingleton<IngestGate>();
        builder.Services.AddSingleton<IngestMeter>();
        builder.Services.AddSingleton<ReadingsEndpoint>();
        return builder;
    }

    public static WebApplication MapReadings(this WebApplication app)
    {
        var endpoint = app.Services.GetRequiredService<ReadingsEndpoint>();
        RequestDelegate post = endpoint.Post;
        app.MapPost("/api/v1/readings", post)
            // Every reading comes this way, and what stands between routing and here only explains failures, which the endpoint does itself.
            .ShortCircuit()
            .WithMetadata(post.Method, new BodyLimit(), new AcceptsMetadata(["application/json"], typeof(ReadingMessage[])))
            .WithMetadata(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(PostedReadings), ["application/json"]))
            .WithMetadata(HubProblem.Refusals(400, 401, 413, 415, 429, 503))
            .WithName("PostReadings").WithTags("Devices")
            .WithSummary($"Up to {Batch.MostItems} readings, as an array or a single object; answered after they are stored");
        return app;
    }

    sealed class BodyLimit : IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize => BatchReader.MostBytes;
    }
}
