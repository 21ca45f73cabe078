using System.Text;
using System.Text.Json;

namespace OrleansHub.Web.Ingest;

/// <summary>Reads one value of a message; false when it is of another type or out of bounds. The reader then still stands on it.</summary>
internal static class JsonValue
{
    /// <summary>The longest text that is read at all, in bytes as it stands in the message.</summary>
    public const int LongestText = 512;

    public static bool TryWhole(ref Utf8JsonReader reader, long most, out long value)
    {
        value = 0;
        return reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out value) && value >= 0 && value <= most;
    }

    // Without an offset a time would be read in the machine's zone, which says nothing about the device.
    public static bool TryInstant(ref Utf8JsonReader reader, out DateTimeOffset value)
    {
        value = default;
        if (reader.TokenType != JsonTokenType.String || reader.ValueIsEscaped) return false;
        var text = reader.ValueSpan;
        var hasOffset = text.Length > 16 && (text[^1] is (byte)'Z' || text[^6] is (byte)'+' or (byte)'-');
        return hasOffset && reader.TryGetDateTimeOffset(out value);
    }

    public static bool TryText(ref Utf8JsonReader reader, int most, out string value)
    {
        // Nearly no text is escaped, and then it needs no buffer.
        if (reader.ValueIsEscaped) return TryEscapedText(ref reader, most, out value);
        value = "";
        return reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && TryDecode(reader.ValueSpan, most, out value);
    }

    static bool TryEscapedText(ref Utf8JsonReader reader, int most, out string value)
    {
        Span<byte> buffer = stackalloc byte[LongestText];
        value = "";
        return TryBytes(in reader, buffer, out var text) && TryDecode(text, most, out value);
    }

    static bool TryDecode(ReadOnlySpan<byte> text, int most, out string value)
    {
        value = text.IsEmpty || text.Length > 4 * most ? "" : Encoding.UTF8.GetString(text);
        return value.Length > 0 && value.Length <= most;
    }

    /// <summary>The unescaped bytes of a text, in the message itself or in the buffer.</summary>
    public static bool TryBytes(in Utf8JsonReader reader, Span<byte> buffer, out ReadOnlySpan<byte> text)
    {
        text = default;
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName) || reader.ValueSpan.Length > buffer.Length) return false;
        if (!reader.ValueIsEscaped)
        {
            text = reader.ValueSpan;
            return true;
        }
        try
        {
            text = buffer[..reader.CopyString(buffer)];
            return true;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, "\ud800": JSON, but no text.
            return false;
        }
    }
}
