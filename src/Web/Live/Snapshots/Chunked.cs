using System.Collections;

namespace OrleansHub.Web.Live.Snapshots;

/// <summary>
/// An immutable array in chunks: a change copies the chunks it touches and the table of chunks, so a snapshot of 100,000 stations costs
/// what changed and two snapshots are compared by comparing references.
/// </summary>
internal sealed class Chunked<T>(T[][] chunks, int count) : IReadOnlyList<T>
    where T : class
{
    const int Size = 128;

    public int Count => count;

    public T this[int index] => chunks[index / Size][index % Size];

    public static Chunked<T> From(ReadOnlySpan<T> items)
    {
        var chunks = new T[(items.Length + Size - 1) / Size][];
        for (var i = 0; i < chunks.Length; i++)
        {
            var rest = items[(i * Size)..];
            chunks[i] = rest[..Math.Min(Size, rest.Length)].ToArray();
        }
        return new(chunks, items.Length);
    }

    public Edit Change() => new(this, [.. chunks]);

    /// <summary>The numbers at which two arrays of equal length differ.</summary>
    public IEnumerable<int> DifferingFrom(Chunked<T> other)
    {
        for (var i = 0; i < chunks.Length; i++)
        {
            var (mine, theirs) = (chunks[i], other.Table[i]);
            if (ReferenceEquals(mine, theirs)) continue;
            for (var j = 0; j < mine.Length; j++)
            {
                if (!ReferenceEquals(mine[j], theirs[j])) yield return i * Size + j;
            }
        }
    }

    public IEnumerator<T> GetEnumerator() => chunks.SelectMany(chunk => chunk).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    T[][] Table => chunks;

    /// <summary>A copy in the making; each touched chunk is copied once.</summary>
    public sealed class Edit(Chunked<T> original, T[][] table)
    {
        public T this[int index]
        {
            get => table[index / Size][index % Size];
            set
            {
                ref var chunk = ref table[index / Size];
                if (ReferenceEquals(chunk, original.Table[index / Size])) chunk = [.. chunk];
                chunk[index % Size] = value;
            }
        }

        public Chunked<T> Done() => new(table, original.Count);
    }
}
