using System.Text.Json;
using OrleansHub.Web.Hosting;

namespace OrleansHub.Web.Accounts;

/// <summary>Reads the small JSON objects that staff send, and answers with a problem itself when there is none.</summary>
public static class JsonBody
{
    const int MostBytes = 16 << 10;

    static readonly HubProblem NotJson = new(415, "content-type", "This is read as JSON alone", "Send Content-Type: application/json, not compressed.");
    static readonly HubProblem TooLong = new(413, "too-long", "The message is too long", $"Send at most {MostBytes} bytes.");
    static readonly HubProblem NotReadable = new(400, "bad-request", "The message cannot be read", "See /openapi/v1.json for what this address takes.");

    static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { AllowDuplicateProperties = false };

    /// <summary>The message, or null when the answer has been given.</summary>
    public static async Task<T?> ReadAsync<T>(HttpContext context) where T : class
    {
        // A page of another origin cannot send this type without asking first.
        var (message, problem) = context.Request.HasJsonContentType() && context.Request.Headers.ContentEncoding.Count == 0
            ? await ReadBytesAsync<T>(context)
            : (null, NotJson);
        if (message is not null) return message;
        await (problem ?? NotReadable).WriteAsync(context);
        return null;
    }

    static async Task<(T?, HubProblem?)> ReadBytesAsync<T>(HttpContext context) where T : class
    {
        var body = new byte[MostBytes + 1];
        var length = await context.Request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, context.RequestAborted);
        if (length > MostBytes) return (null, TooLong);
        try
        {
            return (JsonSerializer.Deserialize<T>(body.AsSpan(0, length), Options), null);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // The latter for a text that is no Unicode.
            return (null, NotReadable);
        }
    }
}
