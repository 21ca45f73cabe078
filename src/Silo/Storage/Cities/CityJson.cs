using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OrleansHub.Silo.Storage.Cities;

/// <summary>A city's records as JSON in the names of the city file.</summary>
internal static class CityJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new PooledText() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // Stored, never put into a page: Chinese names stay readable and a third of the size.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    public static T Read<T>(byte[] json) => JsonSerializer.Deserialize<T>(json, Options)!;
}
