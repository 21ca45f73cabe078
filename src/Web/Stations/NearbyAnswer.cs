using OrleansHub.Web.Live.Snapshots;

namespace OrleansHub.Web.Stations;

/// <summary>The answer of <see cref="NearbyRead"/>: the texts of stations as all readers share them, each followed by what only this rider is told.</summary>
internal readonly ref struct NearbyAnswer
{
    readonly LiveSnapshot _snapshot;
    readonly ReadOnlySpan<Nearest> _nearest;
    readonly ReadOnlySpan<byte> _tails;
    readonly ReadOnlySpan<int> _ends;

    /// <param name="tails">What follows on the text of each station, one after the other, from its comma to the one before the next station.</param>
    /// <param name="ends">Where the tail of each station ends.</param>
    public NearbyAnswer(LiveSnapshot snapshot, ReadOnlySpan<Nearest> nearest, ReadOnlySpan<byte> tails, ReadOnlySpan<int> ends)
    {
        _snapshot = snapshot;
        _nearest = nearest;
        _tails = tails;
        _ends = ends;
        var length = snapshot.Head.Length + Opening.Length + Closing.Length + tails.Length;
        // Its second use is speed: the texts of stations side by side lie far apart in memory, and here they are fetched all at once.
        foreach (var (station, _) in nearest) length += snapshot.Stations.Text(station).Unclosed.Length;
        Length = length;
    }

    public int Length { get; }

    /// <summary>Writes all of it into room for <see cref="Length"/> bytes.</summary>
    public void Fill(Span<byte> room)
    {
        Put(ref room, _snapshot.Head);
        Put(ref room, Opening);
        var from = 0;
        for (var i = 0; i < _nearest.Length; i++)
        {
            Put(ref room, _snapshot.Stations.Text(_nearest[i].Station).Unclosed);
            Put(ref room, _tails[from.._ends[i]]);
            from = _ends[i];
        }
        Put(ref room, Closing);
    }

    static ReadOnlySpan<byte> Opening => ",\"stations\":["u8;

    static ReadOnlySpan<byte> Closing => "]}"u8;

    static void Put(ref Span<byte> room, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(room);
        room = room[bytes.Length..];
    }
}
