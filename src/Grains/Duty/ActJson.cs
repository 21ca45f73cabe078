using System.Text.Encodings.Web;
using System.Text.Json;

namespace OrleansHub.Grains.Duty;

/// <summary>What was so before an act, or is so after it, as the audit chain keeps it: JSON in the names of the wire contract.</summary>
static class ActJson
{
    // Read by people, in an audit page that escapes what it shows.
    static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string? Of(object? value) => value is null ? null : JsonSerializer.Serialize(value, Options);
}
