using System.Buffers;
using System.Numerics;

namespace OrleansHub.Web.Live.Snapshots;

/// <summary>
/// The public JSON of a station and where each field begins in it. Fields stand in fixed order and are compared byte by byte, so what
/// changed between any two texts is known without keeping what they were made from.
/// </summary>
internal sealed class StationText(byte[] json, int[] starts)
{
    public static readonly int FieldCount = Enum.GetValues<StationField>().Length;

    public const uint VersionOnly = 1u << (int)StationField.Version;

    /// <summary>The whole object, <c>{"id":…,"version":…}</c>.</summary>
    public ReadOnlySpan<byte> Json => json;

    /// <summary>The object without its closing brace, for whoever adds fields.</summary>
    public ReadOnlySpan<byte> Unclosed => json.AsSpan(0, json.Length - 1);

    /// <summary>A field with what separates it from the one before: <c>{"id":"…"</c> for the first, <c>,"people":12</c> for a later one.</summary>
    public ReadOnlySpan<byte> Field(int field)
    {
        var end = field + 1 < starts.Length ? starts[field + 1] : json.Length - 1;
        return json.AsSpan(starts[field]..end);
    }

    /// <summary>Writes the id and the fields of a mask: <c>{"id":"…","people":12,"version":1234}</c>.</summary>
    public void WriteFields(IBufferWriter<byte> body, uint mask)
    {
        body.Write(Field(0));
        for (var rest = mask & ~1u; rest != 0; rest &= rest - 1) body.Write(Field(BitOperations.TrailingZeroCount(rest)));
        body.Write("}"u8);
    }

    /// <summary>The fields in which this text differs from another.</summary>
    public uint DifferenceFrom(StationText other)
    {
        var mask = 0u;
        for (var field = 0; field < FieldCount; field++)
        {
            if (!Field(field).SequenceEqual(other.Field(field))) mask |= 1u << field;
        }
        return mask;
    }
}
