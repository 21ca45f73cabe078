using System.Text.Json;
using OrleansHub.Grains.Reports;
using OrleansHub.Web.Live.Snapshots;

namespace OrleansHub.Web.RiderReports;

/// <summary>What a rider sends: <c>{"kind":"locked"}</c>.</summary>
internal sealed record ReportMessage(ReportKind Kind)
{
    const int MostBytes = 1024;

    static readonly Dictionary<string, ReportKind> Kinds = Enum.GetValues<ReportKind>().ToDictionary(kind => WireName<ReportKind>.Of(kind).ToString());

    /// <summary>Null when the body is not such an object; what else it holds is not read.</summary>
    public static async ValueTask<ReportMessage?> ReadAsync(HttpRequest request)
    {
        var body = new byte[MostBytes + 1];
        var length = await request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, request.HttpContext.RequestAborted);
        return length > MostBytes ? null : Parse(body.AsMemory(0, length));
    }

    static ReportMessage? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement is { ValueKind: JsonValueKind.Object } message
                && message.TryGetProperty("kind"u8, out var word) && word.ValueKind == JsonValueKind.String
                && Kinds.TryGetValue(word.GetString()!, out var kind)
                ? new(kind)
                : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // The latter for a text that is no Unicode.
            return null;
        }
    }
}
