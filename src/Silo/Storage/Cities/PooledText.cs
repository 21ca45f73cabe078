using System.Text.Json;
using System.Text.Json.Serialization;

namespace OrleansHub.Silo.Storage.Cities;

/// <summary>
/// Reads short texts so that equal ones are mostly one object: the words of a city (its areas, zones, amenities, hours) repeat in every
/// station, and each copy would stay in memory as long as the city does.
/// </summary>
internal sealed class PooledText : JsonConverter<string>
{
    const int Longest = 32, Slots = 2048;

    // A text that loses its place to another is merely read anew, so a race between two readers does no harm.
    readonly string?[] pool = new string?[Slots];

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.HasValueSequence || reader.ValueSpan.Length > Longest) return reader.GetString();
        Span<char> buffer = stackalloc char[Longest];
        var text = buffer[..reader.CopyString(buffer)];
        ref var slot = ref pool[(uint)string.GetHashCode(text) % Slots];
        var known = slot;
        return known is not null && text.SequenceEqual(known) ? known : slot = text.ToString();
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
