using Microsoft.Extensions.Primitives;

namespace OrleansHub.Web.Hosting;

/// <summary>
/// The headers that tell a browser what it may do with an answer. An answer of the API is no document, so it gets the two that matter for one:
/// public reads are asked thousands of times a second. A device's answer gets none.
/// </summary>
internal static class Protection
{
    // Everything a page needs comes from here, as files: no inline script or style, no data: address.
    static readonly StringValues Pages = "default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    // What shows the description of the API writes its own styles.
    static readonly StringValues Description = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    static readonly StringValues Nothing = "default-src 'none'; frame-ancestors 'none'";
    static readonly StringValues NoSniff = "nosniff";
    static readonly StringValues SameOrigin = "same-origin";
    // Riders are found on the map and scan posters.
    static readonly StringValues Permissions = "camera=(self), geolocation=(self), microphone=(), payment=(), usb=(), display-capture=()";
    static readonly StringValues OnlyTls = "max-age=31536000";

    public static Task Invoke(HttpContext context, RequestDelegate next)
    {
        Apply(context);
        return next(context);
    }

    public static void Apply(HttpContext context)
    {
        var (headers, path) = (context.Response.Headers, context.Request.Path);
        headers.XContentTypeOptions = NoSniff;
        if (context.Request.IsHttps) headers.StrictTransportSecurity = OnlyTls;
        if (path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            headers.ContentSecurityPolicy = Nothing;
            return;
        }
        headers.ContentSecurityPolicy = path.StartsWithSegments("/swagger", StringComparison.Ordinal) ? Description : Pages;
        headers["Referrer-Policy"] = SameOrigin;
        headers["Permissions-Policy"] = Permissions;
        headers["Cross-Origin-Opener-Policy"] = SameOrigin;
        headers["Cross-Origin-Resource-Policy"] = SameOrigin;
    }
}
