namespace OrleansHub.Web.Live.Snapshots;

/// <summary>
/// The stations of a snapshot by number, immutable and in chunks: a change copies the chunks it touches and the table of chunks, so a snapshot
/// of 100,000 stations costs what changed and two snapshots are compared by comparing references. What is written of a station when it is
/// first asked for stands here beside the station, and not in it: so many texts are found without a look at as many stations, which lie
/// far apart in memory.
/// </summary>
internal sealed class StationTable
{
    const int Size = 128;

    readonly Slot[][] _chunks;
    readonly StationTexts _texts;

    StationTable(Slot[][] chunks, int count, StationTexts texts) => (_chunks, Count, _texts) = (chunks, count, texts);

    public int Count { get; }

    public StationEntry this[int station] => At(station).Entry;

    /// <summary>What the public sees of a station. Two readers may both write it; the texts are equal and the last one stays.</summary>
    public StationText Text(int station)
    {
        ref var slot = ref At(station);
        if (!slot.Text.IsWritten) slot.Text = _texts.Write(station, slot.Entry);
        return slot.Text;
    }

    /// <summary>What a map shows of a station; written like <see cref="Text"/>.</summary>
    public MarkText Mark(int station)
    {
        ref var slot = ref At(station);
        return slot.Mark ??= _texts.Mark(station, slot.Entry);
    }

    public static StationTable From(ReadOnlySpan<StationEntry> entries, StationTexts texts)
    {
        var chunks = new Slot[(entries.Length + Size - 1) / Size][];
        for (var i = 0; i < chunks.Length; i++)
        {
            chunks[i] = new Slot[Math.Min(Size, entries.Length - i * Size)];
            for (var j = 0; j < chunks[i].Length; j++) chunks[i][j].Entry = entries[i * Size + j];
        }
        return new(chunks, entries.Length, texts);
    }

    public Edit Change() => new(this);

    /// <summary>The numbers at which two tables of equal length differ.</summary>
    public IEnumerable<int> DifferingFrom(StationTable other)
    {
        for (var i = 0; i < _chunks.Length; i++)
        {
            var (mine, theirs) = (_chunks[i], other._chunks[i]);
            if (ReferenceEquals(mine, theirs)) continue;
            for (var j = 0; j < mine.Length; j++)
            {
                if (!ReferenceEquals(mine[j].Entry, theirs[j].Entry)) yield return i * Size + j;
            }
        }
    }

    ref Slot At(int station) => ref _chunks[station / Size][station % Size];

    struct Slot
    {
        public StationEntry Entry;
        public StationText Text;
        public MarkText? Mark;
    }

    /// <summary>A copy in the making; each touched chunk is copied once.</summary>
    public sealed class Edit(StationTable original)
    {
        readonly Slot[][] _chunks = [.. original._chunks];

        public StationEntry this[int station]
        {
            get => _chunks[station / Size][station % Size].Entry;
            set
            {
                ref var chunk = ref _chunks[station / Size];
                if (ReferenceEquals(chunk, original._chunks[station / Size])) chunk = [.. chunk];
                chunk[station % Size] = new() { Entry = value };
            }
        }

        public StationTable Done() => new(_chunks, original.Count, original._texts);
    }
}
