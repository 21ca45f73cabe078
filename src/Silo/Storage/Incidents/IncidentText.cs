using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OrleansHub.Grains.Incidents;

namespace OrleansHub.Silo.Storage.Incidents;

/// <summary>The stored form of a closed incident: UTF-8 JSON without default values.</summary>
internal static class IncidentText
{
    static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Write(Incident incident) => JsonSerializer.SerializeToUtf8Bytes(incident, Options);

    public static Incident Read(byte[] body) => JsonSerializer.Deserialize<Incident>(body, Options)!;
}
