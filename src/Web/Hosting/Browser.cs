using Microsoft.AspNetCore.StaticFiles;

namespace OrleansHub.Web.Hosting;

/// <summary>Serves the built browser client. Without one the addresses of the API work all the same.</summary>
public static class Browser
{
    // Everything the page needs comes from here, as files: no inline script or style, no data: address.
    const string Policy =
        "default-src 'self'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'";

    public static WebApplication MapBrowser(this WebApplication app)
    {
        if (!app.Environment.WebRootFileProvider.GetFileInfo("index.html").Exists) return app;
        var files = new StaticFileOptions { OnPrepareResponse = Prepare };
        app.UseDefaultFiles();
        app.UseStaticFiles(files);
        return app;
    }

    // The build names what lies in assets/ by its content, so it never changes; all else is asked for again each time.
    static void Prepare(StaticFileResponseContext context)
    {
        var headers = context.Context.Response.Headers;
        var hashed = context.Context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal);
        headers.CacheControl = hashed ? "public, max-age=31536000, immutable" : "no-cache";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = Policy;
        headers["Referrer-Policy"] = "same-origin";
    }
}
