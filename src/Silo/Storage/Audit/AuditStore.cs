using System.Globalization;
using Dapper;
using OrleansHub.Grains.Audit;

namespace OrleansHub.Silo.Storage.Audit;

/// <summary>The audit chain, to read and for acts that change nothing else, such as a sign-in that failed.</summary>
public sealed class AuditStore
{
    const string Columns = "SELECT n, at, who, what, subject, before, after, hash FROM audit";

    readonly CommitQueue queue;
    readonly ReadConnections reads;

    internal AuditStore(CommitQueue queue, ReadConnections reads) => (this.queue, this.reads) = (queue, reads);

    /// <summary>Stores an act that belongs to no other write.</summary>
    public Task AppendAsync(Act act) => queue.RunAsync(connection =>
    {
        AuditChain.Append(connection, act);
        return 0;
    });

    /// <summary>The entries asked for, newest first.</summary>
    public IReadOnlyList<AuditEntry> Read(AuditQuery query)
    {
        // Only what is asked stands in the statement: with the rest as "or it is null" no index would serve, and the chain only grows.
        (object? Asked, string Condition)[] all =
        [
            (query.From, "at >= @From"),
            (query.To, "at < @To"),
            (query.Who, "who = @Who"),
            (query.What, "what = @What"),
            (query.Subject, "(subject = @Subject OR subject >= @Subject || '/' AND subject < @Subject || '0')"),
            (query.After, "n < @After"),
        ];
        var conditions = string.Join(" AND ", all.Where(one => one.Asked is not null).Select(one => one.Condition).DefaultIfEmpty("true"));
        return reads.Use(connection => connection.Query<Row>(
            $"{Columns} WHERE {conditions} ORDER BY n DESC LIMIT @Limit",
            new { From = Text(query.From), To = Text(query.To), query.Who, query.What, query.Subject, query.After, query.Limit })
            .Select(row => row.Entry()).ToList());
    }

    /// <summary>Follows the whole chain and says where it first breaks.</summary>
    public AuditVerdict Verify() => reads.Use<AuditVerdict>(connection =>
    {
        // One transaction, so that the end does not move while the chain is followed.
        using var transaction = connection.BeginTransaction(deferred: true);
        var (n, previous) = (0L, AuditLink.Origin);
        // We write texts and a hash; what is neither cannot even be read as one.
        var strange = connection.ExecuteScalar<long?>(
            """
            SELECT min(n) FROM audit WHERE typeof(at) || typeof(who) || typeof(what) || typeof(subject) || typeof(hash) <> 'texttexttexttextblob'
                OR typeof(before) NOT IN ('text', 'null') OR typeof(after) NOT IN ('text', 'null')
            """, transaction: transaction);
        foreach (var row in connection.Query<Row>($"{Columns} WHERE n < @end ORDER BY n", new { end = strange ?? long.MaxValue }, transaction, buffered: false))
        {
            if (row.N != n + 1) return new(n, previous, n + 1, "it is missing");
            if (!row.Hash.AsSpan().SequenceEqual(row.HashAfter(previous))) return new(n, previous, row.N, "it is not what was written");
            (n, previous) = (row.N, row.Hash);
        }
        if (strange is not null) return new(n, previous, n + 1, strange == n + 1 ? "it is not what was written" : "it is missing");
        var given = connection.QuerySingleOrDefault<long>("SELECT seq FROM sqlite_sequence WHERE name = 'audit'", transaction: transaction);
        return given > n ? new(n, previous, n + 1, "it is missing at the end") : new(n, previous, null, null);
    });

    /// <summary>Whether an entry has this hash, given in hexadecimal.</summary>
    public bool Holds(string hash) => reads.Use(connection => connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM audit WHERE lower(hex(hash)) = lower(@hash))", new { hash }));

    static string? Text(DateTimeOffset? at) => at is { } known ? AuditChain.Text(known) : null;

    sealed record Row(long N, string At, string Who, string What, string Subject, string? Before, string? After, byte[] Hash)
    {
        public AuditEntry Entry() =>
            new(N, new(Who, DateTimeOffset.ParseExact(At, "O", CultureInfo.InvariantCulture), What, Subject, Before, After));

        public byte[] HashAfter(byte[] previous) => AuditLink.Of(previous, N, At, Who, What, Subject, Before, After);
    }
}
