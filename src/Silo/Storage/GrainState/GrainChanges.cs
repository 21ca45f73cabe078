using System.Buffers;
using System.Buffers.Binary;

namespace OrleansHub.Silo.Storage.GrainState;

/// <summary>The next version of a row and its content.</summary>
internal readonly record struct GrainChange(long Version, byte[] Json)
{
    /// <summary>The end of a row: a version that no writer expects and that is older than any in the table.</summary>
    public static readonly GrainChange Gone = new(-1, []);
}

/// <summary>The blob of one commit. For each change, little-endian: row (8 bytes), version (8), length (4), content.</summary>
internal static class GrainChanges
{
    const int Head = 20;

    public static void Append(IBufferWriter<byte> blob, long row, GrainChange change)
    {
        var span = blob.GetSpan(Head + change.Json.Length);
        BinaryPrimitives.WriteInt64LittleEndian(span, row);
        BinaryPrimitives.WriteInt64LittleEndian(span[8..], change.Version);
        BinaryPrimitives.WriteInt32LittleEndian(span[16..], change.Json.Length);
        change.Json.CopyTo(span[Head..]);
        blob.Advance(Head + change.Json.Length);
    }

    /// <summary>Puts the changes of a blob over those of the commits before it.</summary>
    public static void Replay(ReadOnlySpan<byte> blob, Dictionary<long, GrainChange> changes)
    {
        while (!blob.IsEmpty)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(blob[16..]);
            var change = new GrainChange(BinaryPrimitives.ReadInt64LittleEndian(blob[8..]), blob.Slice(Head, length).ToArray());
            changes[BinaryPrimitives.ReadInt64LittleEndian(blob)] = change;
            blob = blob[(Head + length)..];
        }
    }
}
