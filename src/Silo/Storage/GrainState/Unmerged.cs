namespace OrleansHub.Silo.Storage.GrainState;

/// <summary>
/// What is committed in <c>grain_log</c> and not yet in <c>grain_state</c>: newer than the table wherever it has a row. Changed by the writer
/// alone, after a commit; read by all. It is never the only copy: opening the file loads it from the log.
/// </summary>
internal sealed class Unmerged
{
    readonly Lock gate = new();
    Dictionary<long, GrainChange> newest = [];
    Dictionary<long, GrainChange> merging = [];
    long lastMerging;
    int generation;

    public Unmerged(ReadConnections reads) => Load(reads.Use(connection =>
    {
        using var log = new GrainLog(connection);
        return log.Read();
    }));

    /// <summary>The id of the newest commit in the log.</summary>
    public long LastId { get; private set; }

    public int Count => newest.Count;

    public bool IsMerging => merging.Count > 0;

    /// <summary>
    /// The newest committed version of a row, if the table does not have it. A reader asks the table first, and again when the generation has
    /// changed meanwhile.
    /// </summary>
    public GrainChange? Find(long row)
    {
        lock (gate) return FindOnWriter(row);
    }

    /// <summary>As <see cref="Find"/>, for the thread that is the only one to change anything.</summary>
    public GrainChange? FindOnWriter(long row) =>
        newest.TryGetValue(row, out var change) || merging.TryGetValue(row, out change) ? change : null;

    /// <summary>Grows whenever something has moved to the table.</summary>
    public int Generation => Volatile.Read(ref generation);

    /// <summary>Replaces everything by what the log holds: after opening, also after a failure that left in doubt what was committed.</summary>
    public void Load((long LastId, Dictionary<long, GrainChange> Changes) log)
    {
        lock (gate)
        {
            (LastId, newest) = log;
            merging = [];
            generation++;
        }
    }

    public void Add(long id, Dictionary<long, GrainChange> committed)
    {
        lock (gate)
        {
            LastId = id;
            foreach (var (row, change) in committed) newest[row] = change;
        }
    }

    /// <summary>Everything so far is now on its way to the table.</summary>
    public void BeginMerge()
    {
        lock (gate) (merging, newest, lastMerging) = (newest, [], LastId);
    }

    /// <summary>Up to so many rows to move; with the last of them comes the id up to which the log is no longer needed.</summary>
    public (List<KeyValuePair<long, GrainChange>> Rows, long? LogEnd) Slice(int most)
    {
        var rows = merging.Take(most).ToList();
        return (rows, rows.Count == merging.Count ? lastMerging : null);
    }

    public void Merged(List<KeyValuePair<long, GrainChange>> rows)
    {
        lock (gate)
        {
            foreach (var (row, _) in rows) merging.Remove(row);
            generation++;
        }
    }
}
