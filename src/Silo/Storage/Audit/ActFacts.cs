using System.Text.Encodings.Web;
using System.Text.Json;

namespace OrleansHub.Silo.Storage.Audit;

/// <summary>What was so before an act or is so after it, as the chain keeps it: JSON in the names of the wire.</summary>
internal static class ActFacts
{
    // Escaped where it is put into a page; in the chain Chinese stays readable.
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of<T>(T facts) => JsonSerializer.Serialize(facts, Json);
}
