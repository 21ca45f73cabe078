using System.Globalization;
using System.Text.Json;

namespace OrleansHub.Web.Incidents;

/// <summary>What staff send with an act: <c>{"note":"…","department":"…","due":"2026-11-21T18:00:00+08:00","version":12}</c>, all of it optional here.</summary>
internal sealed record IncidentMessage(string? Note, string? Department, DateTimeOffset? Due, int? Version)
{
    const int MostBytes = 4096;

    /// <summary>Null when the body is not such an object; no body is an empty one, and what else it holds is not read.</summary>
    public static async ValueTask<IncidentMessage?> ReadAsync(HttpRequest request)
    {
        var body = new byte[MostBytes + 1];
        var length = await request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, request.HttpContext.RequestAborted);
        if (length == 0) return new(null, null, null, null);
        return length > MostBytes ? null : Parse(body.AsMemory(0, length));
    }

    static IncidentMessage? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            if (json.RootElement.ValueKind != JsonValueKind.Object) return null;
            var (note, department, due) = (Text(json.RootElement, "note"), Text(json.RootElement, "department"), Text(json.RootElement, "due"));
            DateTimeOffset? until = due is null ? null : DateTimeOffset.Parse(due, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
            int? version = json.RootElement.TryGetProperty("version"u8, out var number) && number.ValueKind != JsonValueKind.Null ? number.GetInt32() : null;
            return new(note, department, until, version);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException)
        {
            // Of the wrong kind, no Unicode, no time, no whole number.
            return null;
        }
    }

    static string? Text(JsonElement message, string name) =>
        message.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.GetString() : null;
}
