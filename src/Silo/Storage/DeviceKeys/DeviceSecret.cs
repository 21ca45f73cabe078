using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace OrleansHub.Silo.Storage.DeviceKeys;

/// <summary>The text a device presents: <c>ohk_</c> and 192 random bits in base64url. Only its SHA-256 is stored; at this length a slow hash would add nothing.</summary>
internal static class DeviceSecret
{
    public const string Prefix = "ohk_";
    const int Bytes = 24;

    public static string Make() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
