using Microsoft.AspNetCore.Identity;
using OrleansHub.Silo.Storage.Accounts;

namespace OrleansHub.Web.Accounts;

/// <summary>Checks passwords with the framework's hash. A name that nobody has costs the same work as a wrong password.</summary>
internal sealed class Passwords(AccountStore accounts, IPasswordHasher<Account> hasher) : IDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    // A check takes tens of milliseconds of a core; the counts must go on whoever knocks at the door.
    readonly SemaphoreSlim turns = new(Math.Max(1, Environment.ProcessorCount / 2));

    static readonly Account Nobody = new("", "", "", default);

    readonly Lazy<string> nobodysHash = new(() => hasher.HashPassword(Nobody, Guid.NewGuid().ToString()));

    public string Hash(string password) => hasher.HashPassword(Nobody, password);

    /// <summary>The user whose name and password these are, or null. Throws <see cref="TimeoutException"/> when too many are being checked.</summary>
    public async Task<PasswordHolder?> FindAsync(string name, string password, CancellationToken stop)
    {
        var (account, hash) = accounts.Find(name) ?? (Nobody, nobodysHash.Value);
        if (!await turns.WaitAsync(Patience, stop)) throw new TimeoutException("Too many passwords are being checked.");
        try
        {
            var verdict = hasher.VerifyHashedPassword(account, hash, password);
            return verdict == PasswordVerificationResult.Failed || account == Nobody ? null : new(account, hash);
        }
        finally
        {
            turns.Release();
        }
    }

    public void Dispose() => turns.Dispose();
}
