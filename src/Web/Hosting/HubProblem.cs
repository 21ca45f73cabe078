using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;

namespace OrleansHub.Web.Hosting;

/// <summary>An RFC 9457 problem: a stable <paramref name="Word"/> for programs and a sentence that says what to do for people.</summary>
public sealed record HubProblem(int Status, string Word, string Title, string Detail)
{
    public const string ContentType = "application/problem+json";

    readonly byte[] body = Serialise(Status, Word, Title, Detail);

    public string Type => $"urn:orleanshub:{Word}";

    /// <summary>Describes an endpoint: with these it refuses, and each says why.</summary>
    public static object[] Refusals(params IEnumerable<int> statuses) =>
        [.. statuses.Select(status => new ProducesResponseTypeMetadata(status, typeof(ProblemDetails), [ContentType]))];

    /// <summary>Answers with the problem; <paramref name="retryAfter"/> tells when it is worth trying again.</summary>
    public Task WriteAsync(HttpContext context, TimeSpan? retryAfter = null)
    {
        var response = context.Response;
        response.StatusCode = Status;
        response.ContentType = ContentType;
        response.ContentLength = body.Length;
        response.Headers.CacheControl = "no-store";
        if (retryAfter is { } wait) response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    static byte[] Serialise(int status, string word, string title, string detail)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("type"u8, $"urn:orleanshub:{word}");
            writer.WriteString("title"u8, title);
            writer.WriteNumber("status"u8, status);
            writer.WriteString("detail"u8, detail);
            writer.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }
}
