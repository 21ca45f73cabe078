using System.IO.Compression;

namespace OrleansHub.Web.Stations;

internal enum Encoding { Identity, Gzip, Brotli }

/// <summary>The content encodings of public reads.</summary>
internal static class Encodings
{
    /// <summary>Brotli before gzip, for whoever takes both; nothing for who says <c>q=0</c> or nothing.</summary>
    public static Encoding Accepted(HttpRequest request)
    {
        if (request.Headers.AcceptEncoding.Count == 0) return Encoding.Identity;
        var best = Encoding.Identity;
        foreach (var accepted in request.GetTypedHeaders().AcceptEncoding)
        {
            if (accepted.Quality == 0) continue;
            if (accepted.Value.Equals("br", StringComparison.OrdinalIgnoreCase)) return Encoding.Brotli;
            if (accepted.Value.Equals("gzip", StringComparison.OrdinalIgnoreCase)) best = Encoding.Gzip;
        }
        return best;
    }

    public static string Name(Encoding encoding) => encoding == Encoding.Brotli ? "br" : "gzip";

    // Fastest: the text may change ten times a second, and each version is compressed once.
    public static Stream Compress(Stream body, Encoding encoding) => encoding == Encoding.Brotli
        ? new BrotliStream(body, CompressionLevel.Fastest, leaveOpen: true)
        : new GZipStream(body, CompressionLevel.Fastest, leaveOpen: true);
}
