using System.Collections.Immutable;

namespace OrleansHub.Silo.Storage.Cities;

/// <summary>What makes one table of rows into another: keys in order.</summary>
internal sealed record RowChanges(ImmutableArray<string> Added, ImmutableArray<string> Changed, ImmutableArray<string> Removed)
{
    public bool IsEmpty => Added.IsEmpty && Changed.IsEmpty && Removed.IsEmpty;

    public static RowChanges Between(Dictionary<string, byte[]> known, Dictionary<string, byte[]> next) => new(
        Ordered(next.Keys.Where(key => !known.ContainsKey(key))),
        Ordered(next.Where(row => known.TryGetValue(row.Key, out var old) && !old.AsSpan().SequenceEqual(row.Value)).Select(row => row.Key)),
        Ordered(known.Keys.Where(key => !next.ContainsKey(key))));

    static ImmutableArray<string> Ordered(IEnumerable<string> keys) => [.. keys.Order(StringComparer.Ordinal)];
}
