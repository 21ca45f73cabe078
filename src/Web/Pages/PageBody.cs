using System.Text;
using OrleansHub.Web.Stations;

namespace OrleansHub.Web.Pages;

/// <summary>How pages travel: with an entity tag, kept for some seconds.</summary>
internal static class PageBody
{
    const string Type = "text/html; charset=utf-8";

    /// <summary>Sets the headers; false when the browser has this very page and has been told so.</summary>
    public static bool Begin(HttpContext context, string tag)
    {
        var fresh = PublicBody.Begin(context, tag, Type);
        var headers = context.Response.Headers;
        headers.CacheControl = "public, max-age=10";
        headers.Vary = "Accept-Encoding, Accept-Language";
        return fresh;
    }

    public static Task Write(HttpContext context, string text) =>
        PublicBody.Write(context, text, static (body, all) => System.Text.Encoding.UTF8.GetBytes(all, body), worthCompressing: true);

    /// <summary>A page for an address that leads nowhere; it may lead somewhere tomorrow, so it is not kept.</summary>
    public static Task Missing(HttpContext context, string text)
    {
        var response = context.Response;
        response.ContentType = Type;
        response.Headers.CacheControl = "no-store";
        response.Headers.Vary = "Accept-Language";
        return Write(context, text);
    }
}
