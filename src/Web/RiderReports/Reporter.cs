using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using OrleansHub.Grains.Reports;

namespace OrleansHub.Web.RiderReports;

/// <summary>
/// Tells reporters apart without knowing them: a hash of the address, salted anew with every start of the process, in memory alone. The
/// address itself is neither kept nor logged.
/// </summary>
internal sealed class Reporter
{
    readonly byte[] salt = RandomNumberGenerator.GetBytes(32);

    /// <summary>A number for an address; neighbours in one IPv6 network of a household are one.</summary>
    public UInt128 Of(IPAddress? address) => Hash(Bytes(address));

    /// <summary>A number for what an address says of a station.</summary>
    public UInt128 Of(IPAddress? address, string station, ReportKind kind) => Hash([.. Bytes(address), (byte)kind, .. Encoding.UTF8.GetBytes(station)]);

    static ReadOnlySpan<byte> Bytes(IPAddress? address)
    {
        if (address is null) return [];
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? bytes.AsSpan(0, 8) : bytes;
    }

    UInt128 Hash(ReadOnlySpan<byte> what)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(salt, what, hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
