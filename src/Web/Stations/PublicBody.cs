using System.Buffers;
using System.IO.Pipelines;

namespace OrleansHub.Web.Stations;

/// <summary>How the bodies of public reads travel: an entity tag on each, 304 for who has it, compressed for who asks.</summary>
internal static class PublicBody
{
    public const string Json = "application/json";
    public const string Csv = "text/csv; charset=utf-8";

    /// <summary>Sets the headers; false when the client has this very version and has been told so.</summary>
    public static bool Begin(HttpContext context, string tag, string contentType = Json)
    {
        var response = context.Response;
        response.Headers.ETag = tag;
        // Kept, but asked for again each time: a count that is seconds old must not come out of a cache.
        response.Headers.CacheControl = "no-cache";
        response.Headers.Vary = "Accept-Encoding, Accept";
        if (Has(context.Request.Headers.IfNoneMatch.ToString(), tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return false;
        }
        response.ContentType = contentType;
        return true;
    }

    /// <summary>Writes a body made at once, compressed on the way when that is worth it.</summary>
    public static Task Write<T>(HttpContext context, T argument, Action<IBufferWriter<byte>, T> write, bool worthCompressing)
    {
        var body = new PooledBody(16 * 1024);
        write(body, argument);
        return Send(context, body, worthCompressing);
    }

    /// <summary>Writes a body whose length is known beforehand, straight into the memory it is sent from.</summary>
    public static Task Write<T>(HttpContext context, int length, T argument, SpanAction<byte, T> fill, bool worthCompressing)
        where T : allows ref struct
    {
        var response = context.Response;
        var encoding = worthCompressing ? Encodings.Accepted(context.Request) : Encoding.Identity;
        if (encoding != Encoding.Identity) return Compress(context, Made(length, argument, fill), encoding);
        response.ContentLength = length;
        if (HttpMethods.IsHead(context.Request.Method)) return Task.CompletedTask;
        // Only a response that has begun lends its memory.
        var begun = response.StartAsync(CancellationToken.None);
        if (!begun.IsCompletedSuccessfully) return SendAfter(begun, response, Made(length, argument, fill));
        fill(response.BodyWriter.GetSpan(length)[..length], argument);
        // It leaves with the end of the request.
        response.BodyWriter.Advance(length);
        return Task.CompletedTask;
    }

    static PooledBody Made<T>(int length, T argument, SpanAction<byte, T> fill)
        where T : allows ref struct
    {
        var made = new PooledBody(length);
        fill(made.GetSpan(length)[..length], argument);
        made.Advance(length);
        return made;
    }

    static Task Send(HttpContext context, PooledBody body, bool worthCompressing)
    {
        var encoding = worthCompressing ? Encodings.Accepted(context.Request) : Encoding.Identity;
        if (encoding != Encoding.Identity) return Compress(context, body, encoding);
        context.Response.ContentLength = body.Written.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) return SendAfter(Task.CompletedTask, context.Response, body);
        body.Dispose();
        return Task.CompletedTask;
    }

    static async Task SendAfter(Task begun, HttpResponse response, PooledBody body)
    {
        using (body)
        {
            await begun;
            // Made already and small: to ask whether somebody still waits for it costs more than to send it.
            await response.BodyWriter.WriteAsync(body.Written, CancellationToken.None);
        }
    }

    static async Task Compress(HttpContext context, PooledBody body, Encoding encoding)
    {
        using (body)
        {
            context.Response.Headers.ContentEncoding = Encodings.Name(encoding);
            if (HttpMethods.IsHead(context.Request.Method)) return;
            await using var compressed = Encodings.Compress(context.Response.Body, encoding);
            await compressed.WriteAsync(body.Written, context.RequestAborted);
        }
    }

    static bool Has(string held, string tag)
    {
        if (held.Length == 0) return false;
        if (held == tag || held == "*") return true;
        foreach (var one in held.AsSpan().Split(','))
        {
            if (held.AsSpan(one).Trim().SequenceEqual(tag)) return true;
        }
        return false;
    }
}
