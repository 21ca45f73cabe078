namespace OrleansHub.Web.Live.Snapshots;

/// <summary>An immutable set of stations by number, a bit each: small enough to stay near the processor while a search asks for one after the other.</summary>
internal sealed class StationSet
{
    readonly ulong[] _bits;

    StationSet(ulong[] bits) => _bits = bits;

    public static StationSet Of(int count, Predicate<int> contains)
    {
        var bits = new ulong[(count + 63) / 64];
        for (var station = 0; station < count; station++)
        {
            if (contains(station)) bits[station / 64] |= 1ul << station;
        }
        return new(bits);
    }

    public bool Contains(int station) => (_bits[station / 64] & 1ul << station) != 0;

    /// <summary>This set with the other answer for some stations.</summary>
    public StationSet Toggle(List<int> stations)
    {
        if (stations.Count == 0) return this;
        ulong[] bits = [.. _bits];
        foreach (var station in stations) bits[station / 64] ^= 1ul << station;
        return new(bits);
    }
}
