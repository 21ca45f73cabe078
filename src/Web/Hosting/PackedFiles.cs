using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using OrleansHub.Web.Stations;

namespace OrleansHub.Web.Hosting;

/// <summary>Serves what the build packed beside its files (<c>.br</c>, <c>.gz</c>) to whoever takes it, under the name of the file.</summary>
internal sealed class PackedFiles(IFileProvider files) : IContentTypeProvider
{
    static readonly string[] Folders = ["/assets", "/basemap"];

    readonly FileExtensionContentTypeProvider _types = new();

    /// <summary>Turns a request to the packed twin of the file it is for, if there is one it takes.</summary>
    public Task Choose(HttpContext context, RequestDelegate next)
    {
        var path = context.Request.Path;
        if (Folders.Any(folder => path.StartsWithSegments(folder, StringComparison.Ordinal)) && Suffix(context.Request) is { } suffix
            && files.GetFileInfo(path + suffix).Exists)
        {
            context.Request.Path = path + suffix;
        }
        return next(context);
    }

    /// <summary>The headers of a packed file; any other is left as it is.</summary>
    public static void Describe(HttpContext context)
    {
        var path = context.Request.Path;
        if (!Folders.Any(folder => path.StartsWithSegments(folder, StringComparison.Ordinal))) return;
        context.Response.Headers.Vary = "Accept-Encoding";
        if (Path.GetExtension(path.Value) is ".br" or ".gz") context.Response.Headers.ContentEncoding = path.Value!.EndsWith(".br", StringComparison.Ordinal) ? "br" : "gzip";
    }

    public bool TryGetContentType(string subpath, out string contentType)
    {
        var plain = Path.GetExtension(subpath) is ".br" or ".gz" ? subpath[..^3] : subpath;
        return _types.TryGetContentType(plain, out contentType!);
    }

    static string? Suffix(HttpRequest request) => Encodings.Accepted(request) switch
    {
        Encoding.Brotli => ".br",
        Encoding.Gzip => ".gz",
        _ => null,
    };
}
