using System.Collections.Frozen;
using System.Security.Cryptography;

namespace OrleansHub.Silo.Storage.Accounts;

/// <summary>
/// The sessions and users in memory. What ended or changed is gone from it at once in the process that did it, within a second in others; so is
/// the session of a user who is gone.
/// </summary>
public sealed class AccountRing
{
    FrozenDictionary<string, Held> sessions = FrozenDictionary<string, Held>.Empty;

    internal AccountRing(AccountStore accounts, SessionStore store, RevisionWatch watch) => watch.Follow("accounts", () =>
    {
        // Exactly as they are spelt: the database tells apart names that differ in the case of letters beyond ASCII.
        var known = accounts.List().ToDictionary(account => account.Name, StringComparer.Ordinal);
        var before = sessions;
        sessions = store.WithSecrets().Where(row => known.ContainsKey(row.Session.Account))
            .ToFrozenDictionary(row => row.Session.Id, row => new Held(row.Session, known[row.Session.Account], row.Secret, before.GetValueOrDefault(row.Session.Id)));
        AnyAccount = known.Count > 0;
        Changed?.Invoke();
    });

    /// <summary>After every change of users and sessions, on the thread that noticed it.</summary>
    public event Action? Changed;

    /// <summary>Whether there is any user.</summary>
    public bool AnyAccount { get; private set; }

    /// <summary>The session with its user as they are now; null when it is ended or was never begun.</summary>
    public (Session Session, Account Account)? Find(string id) => sessions.TryGetValue(id, out var held) ? (held.Session, held.Account) : null;

    /// <summary>As <see cref="Find(string)"/>, for who presents its secret.</summary>
    public (Session Session, Account Account)? Find(string id, ReadOnlySpan<byte> secret) =>
        sessions.TryGetValue(id, out var held) && CryptographicOperations.FixedTimeEquals(SHA256.HashData(secret), held.Secret) ? (held.Session, held.Account) : null;

    /// <summary>Notes that a session is in use; true when the last note on the disk is so old that a new one is due.</summary>
    public bool Use(string id, DateTimeOffset now, TimeSpan due) => sessions.TryGetValue(id, out var held) && held.Use(now, due);

    sealed class Held(Session session, Account account, byte[] secret, Held? before)
    {
        long used = Math.Max(session.Seen.UtcTicks, before is null ? 0 : Volatile.Read(ref before.used));
        long noted = Math.Max(session.Seen.UtcTicks, before is null ? 0 : Volatile.Read(ref before.noted));

        public Session Session => session with { Seen = new(Volatile.Read(ref used), TimeSpan.Zero) };

        public Account Account => account;

        public byte[] Secret => secret;

        public bool Use(DateTimeOffset now, TimeSpan due)
        {
            Volatile.Write(ref used, now.UtcTicks);
            var last = Volatile.Read(ref noted);
            // Of those that ask at the same time one is told to write.
            return now.UtcTicks - last >= due.Ticks && Interlocked.CompareExchange(ref noted, now.UtcTicks, last) == last;
        }
    }
}
