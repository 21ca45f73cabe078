using Dapper;
using Microsoft.Data.Sqlite;
using OrleansHub.Grains.Audit;
using OrleansHub.Silo.Storage.Audit;

namespace OrleansHub.Silo.Storage.Accounts;

/// <summary>The users of the hub. Every change is on record in the commit that makes it, and known to this process at once, to others within a second.</summary>
public sealed class AccountStore
{
    readonly CommitQueue queue;
    readonly ReadConnections reads;
    readonly RevisionWatch watch;
    readonly TimeProvider clock;

    internal AccountStore(CommitQueue queue, ReadConnections reads, RevisionWatch watch, TimeProvider clock) =>
        (this.queue, this.reads, this.watch, this.clock) = (queue, reads, watch, clock);

    public bool Any() => reads.Use(connection => connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM account)"));

    /// <summary>All users, by name.</summary>
    public IReadOnlyList<Account> List() => reads.Use(connection => AccountRow.All(connection));

    /// <summary>A user with the hash of the password; names differ by more than the case of their letters.</summary>
    public (Account Account, string PasswordHash)? Find(string name) => reads.Use(connection => AccountRow.Find(connection, name));

    /// <param name="first">Only if there is no user yet.</param>
    public Task<AccountVerdict> AddAsync(string name, string role, string scope, string passwordHash, string by, bool first = false)
    {
        var now = clock.GetUtcNow();
        return ChangeAsync(connection =>
        {
            if (first && connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM account)")) return AccountVerdict.NameTaken;
            // The database knows the case of ASCII letters alone; "ÉMILE" beside "émile" would be one name to people and two to it.
            if (AccountRow.All(connection).Any(other => string.Equals(other.Name, name, StringComparison.OrdinalIgnoreCase))) return AccountVerdict.NameTaken;
            connection.Execute("INSERT INTO account (name, role, scope, password, created) VALUES (@name, @role, @scope, @passwordHash, @created)",
                new { name, role, scope, passwordHash, created = AuditChain.Text(now) });
            Record(connection, by, now, "user-add", name, null, Facts(role, scope));
            return AccountVerdict.Done;
        });
    }

    /// <param name="mustNotAllGo">Of these users one must be left, if there was one before.</param>
    public Task<AccountVerdict> ChangeAsync(string name, AccountChange change, string by, Predicate<Account>? mustNotAllGo = null)
    {
        var now = clock.GetUtcNow();
        return ChangeAsync(connection =>
        {
            if (AccountRow.Find(connection, name)?.Account is not { } before) return AccountVerdict.Unknown;
            var after = before with { Role = change.Role ?? before.Role, Scope = change.Scope ?? before.Scope };
            if (WouldAllGo(connection, before, after, mustNotAllGo)) return AccountVerdict.LastOfThem;
            connection.Execute("UPDATE account SET role = @Role, scope = @Scope, password = coalesce(@PasswordHash, password) WHERE name = @Name",
                new { after.Role, after.Scope, change.PasswordHash, after.Name });
            if (change.PasswordHash is not null) connection.Execute("DELETE FROM session WHERE account = @Name", new { after.Name });
            Record(connection, by, now, "user-change", before.Name, Facts(before.Role, before.Scope), Facts(after.Role, after.Scope, change.PasswordHash is not null));
            return AccountVerdict.Done;
        });
    }

    /// <summary>Removes a user and ends the user's sessions.</summary>
    public Task<AccountVerdict> RemoveAsync(string name, string by, Predicate<Account>? mustNotAllGo = null)
    {
        var now = clock.GetUtcNow();
        return ChangeAsync(connection =>
        {
            if (AccountRow.Find(connection, name)?.Account is not { } before) return AccountVerdict.Unknown;
            if (WouldAllGo(connection, before, null, mustNotAllGo)) return AccountVerdict.LastOfThem;
            connection.Execute("DELETE FROM session WHERE account = @Name", new { before.Name });
            connection.Execute("DELETE FROM account WHERE name = @Name", new { before.Name });
            Record(connection, by, now, "user-remove", before.Name, Facts(before.Role, before.Scope), null);
            return AccountVerdict.Done;
        });
    }

    static bool WouldAllGo(SqliteConnection connection, Account before, Account? after, Predicate<Account>? mustNotAllGo) =>
        mustNotAllGo is not null && mustNotAllGo(before) && !(after is not null && mustNotAllGo(after))
        && !AccountRow.All(connection).Any(other => other.Name != before.Name && mustNotAllGo(other));

    static void Record(SqliteConnection connection, string by, DateTimeOffset at, string what, string name, string? before, string? after) =>
        AuditChain.Append(connection, new Act(by, at, what, $"user:{name}", before, after));

    static string Facts(string role, string scope, bool newPassword = false) =>
        newPassword ? ActFacts.Of(new { role, scope, password = "new" }) : ActFacts.Of(new { role, scope });

    async Task<AccountVerdict> ChangeAsync(Func<SqliteConnection, AccountVerdict> change)
    {
        var verdict = await queue.RunAsync(connection =>
        {
            var verdict = change(connection);
            if (verdict == AccountVerdict.Done) connection.Execute("UPDATE revision SET value = value + 1 WHERE topic = 'accounts'");
            return verdict;
        });
        watch.Check();
        return verdict;
    }
}
