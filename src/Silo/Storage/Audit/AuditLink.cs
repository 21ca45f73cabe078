using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace OrleansHub.Silo.Storage.Audit;

/// <summary>
/// The hash that ties an entry to the one before it: SHA-256 over the hash before (32 zero bytes for the first), the number (8 bytes,
/// little-endian), and each text as its length in bytes (4, little-endian; -1 for none) and its UTF-8.
/// </summary>
internal static class AuditLink
{
    public static readonly byte[] Origin = new byte[SHA256.HashSizeInBytes];

    public static byte[] Of(ReadOnlySpan<byte> previous, long n, params ReadOnlySpan<string?> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(previous);
        Span<byte> number = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(number, n);
        hash.AppendData(number);
        foreach (var text in texts)
        {
            var bytes = text is null ? [] : Encoding.UTF8.GetBytes(text);
            BinaryPrimitives.WriteInt32LittleEndian(number, text is null ? -1 : bytes.Length);
            hash.AppendData(number[..4]);
            hash.AppendData(bytes);
        }
        return hash.GetHashAndReset();
    }
}
