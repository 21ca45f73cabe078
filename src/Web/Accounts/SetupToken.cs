using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using OrleansHub.Silo.Storage.Accounts;

namespace OrleansHub.Web.Accounts;

/// <summary>What makes the first administrator: known to who sees the console of this very start, good for a day and for one time. In memory alone, as its hash.</summary>
internal sealed class SetupToken(AccountRing accounts, TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    byte[]? hash;
    DateTimeOffset until;

    /// <summary>A token, if there is no user yet; one made before is no longer good.</summary>
    public string? Make()
    {
        if (accounts.AnyAccount) return null;
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        (hash, until) = (HashOf(token), time.GetUtcNow() + Lifetime);
        return token;
    }

    public bool IsGood(string? token) =>
        token is { Length: <= 100 } && hash is not null && !accounts.AnyAccount && time.GetUtcNow() < until
        && CryptographicOperations.FixedTimeEquals(HashOf(token), hash);

    static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
