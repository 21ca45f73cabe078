using Microsoft.OpenApi;
using OrleansHub.Web.Stations.Description;

namespace OrleansHub.Web.Stations;

/// <summary>The description of the API for programs, <c>/openapi/v1.json</c>, and for people, <c>/swagger</c>.</summary>
public static class ApiDescriptionExtensions
{
    const string Document = "v1";

    public static IServiceCollection AddApiDescription(this IServiceCollection services) => services.AddOpenApi(Document, options =>
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new() { Title = "OrleansHub", Version = Document, Description = "The live state of a city's public service stations." };
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            foreach (var parameter in context.Description.ActionDescriptor.EndpointMetadata.OfType<ReadParameter>()) Add(operation, parameter);
            return Task.CompletedTask;
        });
    });

    public static WebApplication MapApiDescription(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json");
        // For its own address only: everything else would pass through it.
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments("/swagger", StringComparison.Ordinal),
            pages => pages.UseSwaggerUI(page => page.SwaggerEndpoint($"/openapi/{Document}.json", "OrleansHub")));
        return app;
    }

    static void Add(OpenApiOperation operation, ReadParameter parameter)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = parameter.Name,
            In = parameter.InPath ? ParameterLocation.Path : ParameterLocation.Query,
            Required = parameter.Required,
            Description = parameter.Description,
            Schema = new OpenApiSchema { Type = parameter.Type },
        });
    }
}
