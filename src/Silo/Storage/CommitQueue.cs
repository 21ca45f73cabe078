using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OrleansHub.Silo.Storage.GrainState;

namespace OrleansHub.Silo.Storage;

/// <summary>
/// The only writer of the database, on a thread of its own. Each commit takes everything that waits, and only after it the waiters are told. When
/// the database fails all of the commit is undone, all its waiters are told so, and the next commit opens anew.
/// </summary>
internal sealed partial class CommitQueue : IDisposable
{
    readonly HubDatabase database;
    readonly Unmerged unmerged;
    readonly StorageMetrics metrics;
    readonly ILogger<CommitQueue> log;
    readonly TimeProvider clock;
    readonly StorageOptions options;
    readonly object gate = new();
    readonly Thread writer;
    List<PendingWrite> waiting = [];
    bool asleep;
    bool stopping;
    WriteConnection? connection;
    bool wasFull;
    int lastSize;
    TimeSpan lastTime;

    public CommitQueue(
        HubDatabase database, Unmerged unmerged, IOptions<StorageOptions> options, StorageMetrics metrics, TimeProvider clock, ILogger<CommitQueue> log)
    {
        (this.database, this.unmerged, this.metrics, this.clock, this.log) = (database, unmerged, metrics, clock, log);
        this.options = options.Value;
        metrics.WatchQueue(() => waiting.Count);
        writer = new(Run) { IsBackground = true, Name = "storage writer" };
        writer.Start();
    }

    /// <summary>Null while the last commit succeeded.</summary>
    public StorageFault? Fault { get; private set; }

    /// <summary>
    /// Queues a write in the order of the calls, or throws <see cref="StorageBusyException"/> or, when closing,
    /// <see cref="StorageUnavailableException"/>.
    /// </summary>
    public void Add(PendingWrite write)
    {
        lock (gate)
        {
            if (stopping) throw new StorageUnavailableException("The storage is closing.");
            if (waiting.Count >= options.MaxWaiting)
            {
                metrics.Refused();
                throw new StorageBusyException($"{options.MaxWaiting} writes wait for the disk already.");
            }
            waiting.Add(write);
            if (asleep) Monitor.Pulse(gate);
        }
    }

    /// <summary>Runs work inside the next commit. It may run twice and so must only touch the database.</summary>
    public Task<T> RunAsync<T>(Func<SqliteConnection, T> work)
    {
        var pending = new PendingWork<T>(work);
        Add(pending);
        return pending.Task;
    }

    /// <summary>Commits what waits, then closes.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            if (stopping) return;
            stopping = true;
            Monitor.Pulse(gate);
        }
        writer.Join();
    }

    void Run()
    {
        while (Take() is { } writes) Commit(writes);
        connection?.Dispose();
    }

    List<PendingWrite>? Take()
    {
        lock (gate)
        {
            while (waiting.Count == 0)
            {
                if (stopping) return null;
                asleep = true;
                Monitor.Wait(gate);
                asleep = false;
            }
        }
        Gather();
        lock (gate)
        {
            var taken = waiting;
            waiting = new(taken.Count);
            return taken;
        }
    }

    // Those who were told of the last commit mostly write again at once. Leaving with the first of them would make every other commit a lone one, so
    // as long as fewer wait than then, the writer looks again for a quarter of the time that a commit takes, and no longer than one takes.
    void Gather()
    {
        var (started, seen, grown) = (Stopwatch.GetTimestamp(), 0, TimeSpan.Zero);
        for (var spin = new SpinWait(); ; spin.SpinOnce(sleep1Threshold: -1))
        {
            int now;
            lock (gate)
            {
                now = waiting.Count;
                if (stopping) return;
            }
            var elapsed = Stopwatch.GetElapsedTime(started);
            if (now > seen) (seen, grown) = (now, elapsed);
            if (now >= lastSize || elapsed >= lastTime || elapsed - grown > lastTime / 4) return;
        }
    }

    void Commit(List<PendingWrite> writes)
    {
        var outcome = new CommitOutcome(writes);
        var started = Stopwatch.GetTimestamp();
        try
        {
            connection ??= Open();
            connection.Begin();
            Apply(outcome, connection);
            connection.Commit();
            (lastSize, lastTime) = (writes.Count, Stopwatch.GetElapsedTime(started));
            metrics.Committed(lastSize, lastTime);
            if (Fault is not null) Recovered();
        }
        catch (Exception error)
        {
            Failed(error);
            outcome.Error = new StorageUnavailableException(Fault!.Message, error);
        }
        // One work item for all: a queue entry for each waiter would cost more than its share of the commit.
        ThreadPool.UnsafeQueueUserWorkItem(outcome, preferLocal: false);
    }

    WriteConnection Open()
    {
        var opened = database.OpenWriter();
        try
        {
            if (wasFull) HubDatabase.MakeRoom(opened);
            // A commit that seemed to fail may be on the disk all the same; then its versions are found here and its writers must read again.
            using var log = new GrainLog(opened);
            unmerged.Load(log.Read());
            return new(opened, unmerged, options);
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    static void Apply(CommitOutcome outcome, WriteConnection connection)
    {
        for (var i = 0; i < outcome.Writes.Count; i++)
        {
            try
            {
                outcome.Writes[i].Apply(connection);
            }
            catch (Exception error) when (IsOwnFault(error))
            {
                // What the bad write did before it failed must go, so all that share its transaction begin again without it.
                connection.Rollback();
                outcome.Refuse(i, error);
                connection.Begin();
                i = -1;
            }
        }
    }

    // https://www.sqlite.org/rescode.html: ERROR, TOOBIG, CONSTRAINT, MISMATCH and RANGE speak of one statement, every other code of the database.
    static bool IsOwnFault(Exception error) => error is not SqliteException { SqliteErrorCode: not (1 or 18 or 19 or 20 or 25) };

    void Failed(Exception error)
    {
        connection?.Dispose();
        connection = null;
        metrics.Failed();
        wasFull = error is SqliteException { SqliteErrorCode: StorageFault.Full };
        var message = error is SqliteException sqlite ? StorageFault.Describe(sqlite) : error.Message;
        if (Fault is null) LogFailed(log, message, error);
        Fault = new(message, Fault?.Since ?? clock.GetUtcNow());
    }

    void Recovered()
    {
        LogRecovered(log, Fault!.Since);
        Fault = null;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Nothing can be stored: {Reason}")]
    static partial void LogFailed(ILogger logger, string reason, Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Storing works again; it had failed since {Since}")]
    static partial void LogRecovered(ILogger logger, DateTimeOffset since);
}
