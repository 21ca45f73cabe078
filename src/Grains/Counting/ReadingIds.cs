using System.Buffers.Binary;

namespace OrleansHub.Grains.Counting;

enum ReadingId
{
    New,
    Known,
    /// <summary>Older than the memory: it may have been counted and forgotten, so it must not count.</summary>
    Forgotten,
}

/// <summary>
/// The memory by which an interval reading counts once per id. It keeps the newest 32, by the device's time; up to 1,024 as long as readings
/// come out of order, and of a device without a clock all of the last ten minutes, for a whole batch may be sent twice. What is forgotten
/// moves a watermark: nothing stamped at or before it can be told from a repeat.
/// </summary>
/// <remarks>
/// Packed, because it is part of the hot state: watermark (4 bytes, Unix seconds), how many more readings in order until the memory may
/// shrink (1), then entries sorted by time: id (5: 39 bits of hash, 1 bit "has no clock") and time (4). Two of 32 ids collide once in 10¹⁰.
/// </remarks>
static class ReadingIds
{
    const int Usual = 32;
    const int Most = 1024;
    const int CalmAfter = 64;
    const uint RepeatsWithin = 600;
    const int Header = 5;
    const int Entry = 9;
    const ulong NoClock = 1;

    /// <param name="ordered">The reading is told by its device's time, not the server's.</param>
    public static ReadingId Find(ReadOnlySpan<byte> packed, string id, long at, bool ordered)
    {
        if (packed.Length < Header) return ReadingId.New;
        var hash = Hash(id);
        for (var i = Header; i + Entry <= packed.Length; i += Entry)
        {
            if ((IdOf(packed[i..]) & ~NoClock) == hash) return ReadingId.Known;
        }
        return ordered && Seconds(at) <= BinaryPrimitives.ReadUInt32LittleEndian(packed) ? ReadingId.Forgotten : ReadingId.New;
    }

    /// <summary>The memory with one id more.</summary>
    public static byte[] Add(ReadOnlySpan<byte> packed, string id, long at, bool ordered, long now)
    {
        var old = packed.Length < Header ? [] : packed[Header..];
        var (watermark, restless) = packed.Length < Header ? (0u, 0) : (BinaryPrimitives.ReadUInt32LittleEndian(packed), packed[4]);
        var time = Seconds(at);
        var place = old.Length;
        while (place >= Entry && TimeOf(old[(place - Entry)..]) > time) place -= Entry;
        if (ordered) restless = place < old.Length ? CalmAfter : Math.Max(0, restless - 1);

        Span<byte> added = stackalloc byte[Entry];
        Write(added, Hash(id) | (ordered ? 0 : NoClock), time);
        var first = 0;
        for (var count = old.Length / Entry + 1; count > Usual; count--, first++)
        {
            // Entries to be dropped are taken from the front; the new one may be among them.
            var entry = EntryAt(old, added, place, first);
            var clockless = (IdOf(entry) & NoClock) != 0;
            var needed = restless > 0 || clockless && TimeOf(entry) + RepeatsWithin > Seconds(now);
            if (needed && count <= Most) break;
            if (!clockless) watermark = Math.Max(watermark, TimeOf(entry));
        }

        var result = new byte[Header + old.Length + Entry - first * Entry];
        BinaryPrimitives.WriteUInt32LittleEndian(result, watermark);
        result[4] = (byte)restless;
        for (int i = first, to = Header; to < result.Length; i++, to += Entry)
        {
            EntryAt(old, added, place, i).CopyTo(result.AsSpan(to));
        }
        return result;
    }

    static ReadOnlySpan<byte> EntryAt(ReadOnlySpan<byte> old, ReadOnlySpan<byte> added, int place, int index)
    {
        var from = index * Entry;
        return from == place ? added : old.Slice(from < place ? from : from - Entry, Entry);
    }

    static void Write(Span<byte> entry, ulong id, uint time)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(entry, (uint)id);
        entry[4] = (byte)(id >> 32);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[5..], time);
    }

    static ulong IdOf(ReadOnlySpan<byte> entry) => BinaryPrimitives.ReadUInt32LittleEndian(entry) | (ulong)entry[4] << 32;

    static uint TimeOf(ReadOnlySpan<byte> entry) => BinaryPrimitives.ReadUInt32LittleEndian(entry[5..]);

    static uint Seconds(long instant) => (uint)Math.Clamp(instant / 1000, 0, uint.MaxValue);

    // FNV-1a and the finish of MurmurHash3, for ids that count up differ in few bits; string.GetHashCode differs from process to process.
    internal static ulong Hash(string id)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in id) hash = (hash ^ c) * 1099511628211UL;
        hash = (hash ^ hash >> 33) * 0xFF51AFD7ED558CCDUL;
        hash = (hash ^ hash >> 33) * 0xC4CEB9FE1A85EC53UL;
        return hash >> 24 & 0xFF_FFFF_FFFE;
    }
}
