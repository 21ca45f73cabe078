using System.Buffers;
using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace OrleansHub.Silo.Storage.GrainState;

/// <summary>
/// The grain states of the writer's current transaction. First versions and ends go to the table, all other changes of a commit together into one
/// row of the log, which is merged into the table a slice at a time. Nothing outside this object knows of a change before <see cref="Committed"/>.
/// </summary>
internal sealed class GrainTransaction(SqliteConnection connection, Unmerged unmerged, StorageOptions options) : IDisposable
{
    const int MergeBytes = 8 << 20;

    // What a slice takes besides as many rows as the commit changed, so that merging catches up however many stations change.
    const int SliceRows = 500;

    readonly GrainRows rows = new(connection);
    readonly GrainLog log = new(connection);
    readonly ArrayBufferWriter<byte> blob = new(64 << 10);
    readonly Dictionary<long, GrainChange> staged = [];
    List<KeyValuePair<long, GrainChange>> slice = [];
    long loggedBytes;
    long mergedAt = Stopwatch.GetTimestamp();

    /// <summary>Stores the first version of a state; null when there is one already.</summary>
    public ETag? Insert(string name, string grain, byte[] json) => rows.Insert(name, grain, json) is { } row ? new(row, 1) : null;

    /// <summary>Stores the next version; null when the newest one, be it of this very commit, is not the expected.</summary>
    public ETag? Update(ETag expected, byte[] json)
    {
        if (VersionOf(expected.Row) != expected.Version) return null;
        Stage(expected.Row, new(expected.Version + 1, json));
        return expected with { Version = expected.Version + 1 };
    }

    public bool Delete(ETag expected)
    {
        if (VersionOf(expected.Row) != expected.Version) return false;
        rows.Delete(expected.Row);
        // Its older versions are in the log and must not be found there.
        Stage(expected.Row, GrainChange.Gone);
        return true;
    }

    public ETag? Find(string name, string grain) =>
        rows.Find(name, grain) is { } etag ? etag with { Version = VersionOf(etag.Row) ?? etag.Version } : null;

    /// <summary>The last statements of the transaction.</summary>
    public void BeforeCommit()
    {
        if (!unmerged.IsMerging && IsMergeDue()) BeginMerge();
        if (unmerged.IsMerging) MergeSlice(SliceRows + staged.Count);
        if (blob.WrittenCount > 0) log.Append(unmerged.LastId + 1, blob.WrittenSpan);
    }

    /// <summary>From here on everyone may know.</summary>
    public void Committed()
    {
        loggedBytes += blob.WrittenCount;
        if (blob.WrittenCount > 0) unmerged.Add(unmerged.LastId + 1, staged);
        if (slice.Count > 0) unmerged.Merged(slice);
        Undo();
    }

    public void Undo()
    {
        staged.Clear();
        slice = [];
        blob.ResetWrittenCount();
    }

    public void Dispose()
    {
        rows.Dispose();
        log.Dispose();
    }

    long? VersionOf(long row)
    {
        if (staged.TryGetValue(row, out var change)) return change.Version;
        return unmerged.FindOnWriter(row)?.Version ?? rows.VersionOf(row);
    }

    void Stage(long row, GrainChange change)
    {
        staged[row] = change;
        GrainChanges.Append(blob, row, change);
    }

    bool IsMergeDue() => unmerged.Count > 0
        && (unmerged.Count >= options.MergeRows || loggedBytes >= MergeBytes || Stopwatch.GetElapsedTime(mergedAt) >= options.MergeInterval);

    void BeginMerge()
    {
        unmerged.BeginMerge();
        loggedBytes = 0;
        mergedAt = Stopwatch.GetTimestamp();
    }

    void MergeSlice(int most)
    {
        (slice, var logEnd) = unmerged.Slice(most);
        foreach (var (row, change) in slice) rows.Update(row, change);
        if (logEnd is { } end) log.DropUpTo(end);
    }
}
