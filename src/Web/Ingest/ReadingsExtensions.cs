using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;

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
        app.MapPost("/api/v1/readings", endpoint.Post).WithMetadata(new BodyLimit());
        return app;
    }

    sealed class BodyLimit : IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize => BatchReader.MostBytes;
    }
}
