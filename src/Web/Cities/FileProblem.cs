using OrleansHub.Silo.Registry;
using OrleansHub.Web.Hosting;

namespace OrleansHub.Web.Cities;

/// <summary>A problem that lists what is wrong with a file: whose it is, which field, what to do.</summary>
internal static class FileProblem
{
    public static Task WriteAsync(HttpContext context, CityFileException error)
    {
        var errors = error.Errors.Take(CityFileException.Shown).Select(one => new { one.Where, one.Field, one.Problem });
        context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        context.Response.Headers.CacheControl = "no-store";
        var body = new { Type = "urn:orleanshub:file", Title = "The file was not taken in, nothing changed", Status = 422, Detail = error.Message, Count = error.Errors.Length, Errors = errors };
        return context.Response.WriteAsJsonAsync(body, CityWire.Json, HubProblem.ContentType);
    }
}
