using System.Collections.Concurrent;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace OrleansHub.Bench.Servers;

/// <summary>
/// What Kestrel and System.Text.Json alone can do: parse the same body and increment a dictionary, or answer with the same bytes. Nothing
/// is checked, stored or told to anybody.
/// </summary>
static partial class BareHttp
{
    public const string Verb = "bare-http";

    /// <summary>Before the name of a header that the same answer carries.</summary>
    public const string Same = "Same-";

    static readonly byte[] Receipt = """{"accepted":1,"duplicate":0,"late":0,"quarantined":0,"rejected":[]}"""u8.ToArray();

    public static Task Serve(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var counts = new ConcurrentDictionary<string, long>();
        var same = Array.Empty<byte>();
        KeyValuePair<string, StringValues>[] headers = [];

        app.MapGet("/alive", () => "ok");
        // Plain delegates: model binding would only make the baseline slower.
        app.MapPost("/reading", (RequestDelegate)(async context =>
        {
            Count((await context.Request.ReadFromJsonAsync(Json.Default.ReadingBody))!);
            await Answer(context, Receipt);
        }));
        app.MapPost("/readings", (RequestDelegate)(async context =>
        {
            foreach (var reading in (await context.Request.ReadFromJsonAsync(Json.Default.ReadingBodyArray))!) Count(reading);
            await Answer(context, Receipt);
        }));
        app.MapPut("/same", (RequestDelegate)(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            same = body.ToArray();
            headers = [.. context.Request.Headers.Where(header => header.Key.StartsWith(Same, StringComparison.Ordinal)).Select(header => KeyValuePair.Create(header.Key[Same.Length..], header.Value))];
        }));
        app.MapGet("/same", (RequestDelegate)(context =>
        {
            foreach (var (name, value) in headers) context.Response.Headers[name] = value;
            return Answer(context, same);
        }));
        return app.RunAsync();

        void Count(ReadingBody reading) => counts.AddOrUpdate(reading.Sensor, 1, static (_, count) => count + 1);
    }

    static Task Answer(HttpContext context, byte[] body)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = body.Length;
        return context.Response.Body.WriteAsync(body, 0, body.Length);
    }

    sealed record ReadingBody(string Sensor, DateTimeOffset? At, long In, long Out, string? Boot, long? Seq);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(ReadingBody))]
    [JsonSerializable(typeof(ReadingBody[]))]
    sealed partial class Json : JsonSerializerContext;
}
