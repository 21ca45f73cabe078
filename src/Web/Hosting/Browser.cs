using Microsoft.AspNetCore.StaticFiles;

namespace OrleansHub.Web.Hosting;

/// <summary>Serves the built browser client. Without one the addresses of the API work all the same.</summary>
public static class Browser
{
    // The script decides what these show; all else that is not a file is not there.
    public static readonly string[] Pages = ["/city", "/map", "/scan", "/sign-in", "/setup", "/duty", "/incidents", "/reports", "/admin", "/admin/{part}", "/admin/{part}/{item}"];

    public static WebApplication MapBrowser(this WebApplication app)
    {
        var index = app.Environment.WebRootFileProvider.GetFileInfo("index.html");
        if (!index.Exists) return app;
        var packed = new PackedFiles(app.Environment.WebRootFileProvider);
        var files = new StaticFileOptions
        {
            OnPrepareResponse = Prepare,
            ContentTypeProvider = packed,
        };
        app.UseDefaultFiles();
        app.Use(packed.Choose);
        app.UseStaticFiles(files);
        foreach (var page in Pages)
        {
            app.MapMethods(page, [HttpMethods.Get, HttpMethods.Head], (HttpContext context) =>
            {
                Prepare(context);
                return Results.File(index.PhysicalPath!, "text/html; charset=utf-8", lastModified: index.LastModified);
            }).ExcludeFromDescription();
        }
        return app;
    }

    static void Prepare(StaticFileResponseContext context)
    {
        Prepare(context.Context);
        PackedFiles.Describe(context.Context);
    }

    // The build names what lies in assets/ by its content, so it never changes; all else is asked for again each time.
    static void Prepare(HttpContext context)
    {
        var headers = context.Response.Headers;
        var hashed = context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal);
        headers.CacheControl = hashed ? "public, max-age=31536000, immutable" : "no-cache";
    }
}
