using System.Buffers;
using OrleansHub.Web.Live.Snapshots;

namespace OrleansHub.Web.Stations;

/// <summary>
/// The whole city compressed once a version, however many ask. A big city is compressed at most once a second: those who poll it then get
/// a snapshot up to a second old, under its own entity tag.
/// </summary>
internal sealed class CompressedList(TimeProvider time)
{
    const int Big = 1_000_000;
    static readonly TimeSpan BigEvery = TimeSpan.FromSeconds(1);

    readonly Lock _gate = new();
    readonly Dictionary<Encoding, Packed> _packed = [];

    public Packed Get(LiveSnapshot snapshot, Encoding encoding)
    {
        // Those who come while it is made wait for it: making it twice would take as long.
        lock (_gate)
        {
            if (_packed.TryGetValue(encoding, out var packed) && Serves(packed, snapshot)) return packed;
            return _packed[encoding] = Pack(snapshot, encoding);
        }
    }

    bool Serves(Packed packed, LiveSnapshot snapshot) =>
        packed.Snapshot.Version == snapshot.Version || (packed.Plain > Big && time.GetElapsedTime(packed.MadeAt) < BigEvery);

    Packed Pack(LiveSnapshot snapshot, Encoding encoding)
    {
        var plain = new ArrayBufferWriter<byte>(snapshot.Stations.Count * 1024 + 256);
        StationList.WriteAll(plain, snapshot);
        using var packed = new MemoryStream(plain.WrittenCount / 8);
        using (var stream = Encodings.Compress(packed, encoding)) stream.Write(plain.WrittenSpan);
        return new(snapshot, packed.ToArray(), plain.WrittenCount, time.GetTimestamp());
    }
}

/// <summary>A compressed list and the snapshot it tells of.</summary>
internal sealed record Packed(LiveSnapshot Snapshot, byte[] Body, int Plain, long MadeAt);
