using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;

namespace OrleansHub.Web.Live.Snapshots;

/// <summary>
/// The public JSON of a station and where each field begins in it. Fields stand in fixed order and are compared byte by byte, so what
/// changed between any two texts is known without keeping what they were made from. One block of memory: who gathers the texts of ten
/// stations waits for ten blocks.
/// </summary>
internal readonly struct StationText
{
    public static readonly int FieldCount = Enum.GetValues<StationField>().Length;

    public const uint VersionOnly = 1u << (int)StationField.Version;

    // The text, and behind it where the fields begin.
    readonly byte[] _block;

    public StationText(ReadOnlySpan<byte> json, ReadOnlySpan<int> starts)
    {
        _block = new byte[json.Length + MemoryMarshal.AsBytes(starts).Length];
        json.CopyTo(_block);
        MemoryMarshal.AsBytes(starts).CopyTo(_block.AsSpan(json.Length));
    }

    /// <summary>False for the default value.</summary>
    public bool IsWritten => _block is not null;

    /// <summary>The whole object, <c>{"id":…,"version":…}</c>.</summary>
    public ReadOnlySpan<byte> Json => _block.AsSpan(0, Length);

    /// <summary>The object without its closing brace, for whoever adds fields.</summary>
    public ReadOnlySpan<byte> Unclosed => _block.AsSpan(0, Length - 1);

    int Length => _block.Length - FieldCount * sizeof(int);

    ReadOnlySpan<int> Starts => MemoryMarshal.Cast<byte, int>(_block.AsSpan(Length));

    /// <summary>A field with what separates it from the one before: <c>{"id":"…"</c> for the first, <c>,"people":12</c> for a later one.</summary>
    public ReadOnlySpan<byte> Field(int field)
    {
        var starts = Starts;
        var end = field + 1 < starts.Length ? starts[field + 1] : Length - 1;
        return _block.AsSpan(starts[field]..end);
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
