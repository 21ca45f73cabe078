using System.Security.Cryptography;
using Dapper;
using Microsoft.Data.Sqlite;
using OrleansHub.Grains.Audit;
using OrleansHub.Silo.Storage.Audit;

namespace OrleansHub.Silo.Storage.Accounts;

/// <summary>Who is signed in. A session that ends is over at once in this process and within a second in others.</summary>
public sealed class SessionStore
{
    const int SecretBytes = 32;

    readonly CommitQueue queue;
    readonly ReadConnections reads;
    readonly RevisionWatch watch;
    readonly TimeProvider clock;

    internal SessionStore(CommitQueue queue, ReadConnections reads, RevisionWatch watch, TimeProvider clock) =>
        (this.queue, this.reads, this.watch, this.clock) = (queue, reads, watch, clock);

    /// <summary>Begins a session, or null when the user has gone or has another password by now; its secret is told here and never again.</summary>
    /// <param name="passwordHash">The hash that the password was checked against.</param>
    /// <param name="begunSince">Older sessions of anybody are over and are swept out.</param>
    /// <param name="seenSince">So are those not used since.</param>
    public async Task<(Session Session, byte[] Secret)?> BeginAsync(string account, string passwordHash, string? address, DateTimeOffset begunSince, DateTimeOffset seenSince)
    {
        var (now, secret) = (clock.GetUtcNow(), RandomNumberGenerator.GetBytes(SecretBytes));
        var session = new Session(RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz23456789", 12), account, now, now, address);
        var row = new { session.Id, account, Hash = SHA256.HashData(secret), Now = AuditChain.Text(now), address };
        var begun = await ChangeAsync(connection =>
        {
            if (AccountRow.Find(connection, account)?.PasswordHash != passwordHash) return 0;
            connection.Execute("DELETE FROM session WHERE begun < @begun OR seen < @seen", new { begun = AuditChain.Text(begunSince), seen = AuditChain.Text(seenSince) });
            connection.Execute("INSERT INTO session (id, account, secret, begun, seen, address) VALUES (@Id, @account, @Hash, @Now, @Now, @address)", row);
            AuditChain.Append(connection, new Act(account, now, "sign-in", $"user:{account}", null, null));
            return 1;
        });
        return begun == 1 ? (session, secret) : null;
    }

    /// <summary>Ends a session; false when there is none. Who ends the own one signs out.</summary>
    public async Task<bool> EndAsync(string id, string by)
    {
        var now = clock.GetUtcNow();
        return await ChangeAsync(connection =>
        {
            if (connection.QuerySingleOrDefault<string>("DELETE FROM session WHERE id = @id RETURNING account", new { id }) is not { } account) return 0;
            var what = string.Equals(account, by, StringComparison.OrdinalIgnoreCase) ? "sign-out" : "session-end";
            AuditChain.Append(connection, new Act(by, now, what, $"user:{account}", null, null));
            return 1;
        }) == 1;
    }

    /// <summary>Remembers that a session is in use. No other process needs to know.</summary>
    public Task TouchAsync(string id)
    {
        var row = new { id, now = AuditChain.Text(clock.GetUtcNow()) };
        return queue.RunAsync(connection => connection.Execute("UPDATE session SET seen = @now WHERE id = @id", row));
    }

    /// <summary>All sessions, newest first; those that ran out by the clock may be among them.</summary>
    public IReadOnlyList<Session> List() => [.. WithSecrets().Select(row => row.Session)];

    internal IReadOnlyList<(Session Session, byte[] Secret)> WithSecrets() => reads.Use(connection => connection
        .Query<(string Id, string Account, byte[] Secret, string Begun, string Seen, string? Address)>(
            "SELECT id, account, secret, begun, seen, address FROM session ORDER BY begun DESC, id")
        .Select(row => (new Session(row.Id, row.Account, AccountRow.Time(row.Begun), AccountRow.Time(row.Seen), row.Address), row.Secret)).ToList());

    async Task<int> ChangeAsync(Func<SqliteConnection, int> change)
    {
        var changed = await queue.RunAsync(connection =>
        {
            connection.Execute("UPDATE revision SET value = value + 1 WHERE topic = 'accounts'");
            return change(connection);
        });
        watch.Check();
        return changed;
    }
}
