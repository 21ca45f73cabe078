using System.Collections.Frozen;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace OrleansHub.Silo.Storage.DeviceKeys;

/// <summary>The valid keys in memory. A revoked key is gone from it at once in the process that revoked it, within a second in others.</summary>
public sealed class DeviceKeyRing
{
    // Longer texts are no keys of ours and are not worth hashing.
    const int Longest = 64;

    FrozenDictionary<UInt128, (UInt128 Tail, DeviceKey Key)> keys = FrozenDictionary<UInt128, (UInt128, DeviceKey)>.Empty;

    internal DeviceKeyRing(DeviceKeyStore store, RevisionWatch watch) => watch.Follow("device-keys", () => keys = Load(store));

    /// <summary>The key whose secret was presented, or null. Looking up by hash leaves nothing to learn from the time it takes.</summary>
    public DeviceKey? Find(ReadOnlySpan<char> presented)
    {
        if (presented.Length > Longest || !presented.StartsWith(DeviceSecret.Prefix, StringComparison.Ordinal)) return null;
        Span<byte> text = stackalloc byte[Longest * 3];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text[..Encoding.UTF8.GetBytes(presented, text)], hash);
        return keys.TryGetValue(First(hash), out var found) && found.Tail == Tail(hash) ? found.Key : null;
    }

    static FrozenDictionary<UInt128, (UInt128, DeviceKey)> Load(DeviceKeyStore store) =>
        store.Valid().ToFrozenDictionary(row => First(row.Hash), row => (Tail(row.Hash), row.Key));

    static UInt128 First(ReadOnlySpan<byte> hash) => MemoryMarshal.Read<UInt128>(hash);

    static UInt128 Tail(ReadOnlySpan<byte> hash) => MemoryMarshal.Read<UInt128>(hash[16..]);
}
