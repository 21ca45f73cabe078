using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OrleansHub.Bench.Load;

/// <summary>
/// A WebSocket that costs next to nothing, so that a thousand of them beside the server do not hide what it does. RFC 6455, client side,
/// text only; it hands on what lies between two 0x1E, the messages of SignalR's JSON protocol.
/// </summary>
sealed class WebSocketConnection : IDisposable
{
    const byte Separator = 0x1e;
    const int Text = 1, Continuation = 0, Close = 8;

    readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    byte[] received = new byte[2048];
    int length;
    byte[] message = [];
    int messageLength;

    public long BytesReceived { get; private set; }

    public static async Task<WebSocketConnection> Open(EndPoint address, string path)
    {
        var connection = new WebSocketConnection();
        await connection.socket.ConnectAsync(address);
        await connection.socket.SendAsync(Encoding.ASCII.GetBytes(
            $"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n"));
        int head;
        while ((head = connection.received.AsSpan(0, connection.length).IndexOf("\r\n\r\n"u8)) < 0) await connection.Fill();
        if (!connection.received.AsSpan().StartsWith("HTTP/1.1 101"u8))
            throw new IOException($"No WebSocket at {path}: {Encoding.ASCII.GetString(connection.received, 0, head)}");
        connection.Drop(head + 4);
        return connection;
    }

    /// <summary>Sends one message of the protocol; the separator is added here.</summary>
    public async Task Send(string json)
    {
        var payload = Encoding.UTF8.GetBytes(json);
        var size = payload.Length + 1;
        // Every client frame is masked; a mask of zeros leaves the payload as it is.
        byte[] head = size < 126 ? [0x81, (byte)(0x80 | size), 0, 0, 0, 0] : [0x81, 0x80 | 126, (byte)(size >> 8), (byte)size, 0, 0, 0, 0];
        await socket.SendAsync((byte[])[.. head, .. payload, Separator]);
    }

    /// <summary>Reads what has come, at least one frame, and hands on each complete message; false when the server closed.</summary>
    public async ValueTask<bool> Receive(MessageHandler handler)
    {
        var any = false;
        while (true)
        {
            while (TryFrame(out var opcode, out var start, out var size))
            {
                if (opcode == Close) return false;
                if (opcode is Text or Continuation) Take(received.AsSpan(start, size), handler);
                Drop(start + size);
                any = true;
            }
            if (any) return true;
            if (!await Fill()) return false;
        }
    }

    public void Dispose() => socket.Dispose();

    bool TryFrame(out int opcode, out int start, out int size)
    {
        (opcode, start, size) = (0, 2, 0);
        var bytes = received.AsSpan(0, length);
        if (bytes.Length < 2) return false;
        opcode = bytes[0] & 0x0f;
        size = bytes[1] & 0x7f;
        if (size >= 126)
        {
            start = size == 126 ? 4 : 10;
            if (bytes.Length < start) return false;
            size = size == 126 ? BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]) : (int)BinaryPrimitives.ReadUInt64BigEndian(bytes[2..]);
        }
        return bytes.Length >= start + size;
    }

    void Take(ReadOnlySpan<byte> payload, MessageHandler handler)
    {
        while (payload.IndexOf(Separator) is >= 0 and var at)
        {
            if (messageLength == 0) handler(payload[..at]);
            else
            {
                Keep(payload[..at]);
                handler(message.AsSpan(0, messageLength));
                messageLength = 0;
            }
            payload = payload[(at + 1)..];
        }
        Keep(payload);
    }

    void Keep(ReadOnlySpan<byte> part)
    {
        if (part.IsEmpty) return;
        if (message.Length < messageLength + part.Length) Array.Resize(ref message, Math.Max(2 * message.Length, messageLength + part.Length));
        part.CopyTo(message.AsSpan(messageLength));
        messageLength += part.Length;
    }

    async ValueTask<bool> Fill()
    {
        if (length == received.Length) Array.Resize(ref received, 2 * length);
        var got = await socket.ReceiveAsync(received.AsMemory(length));
        length += got;
        BytesReceived += got;
        return got > 0;
    }

    void Drop(int count)
    {
        received.AsSpan(count, length - count).CopyTo(received);
        length -= count;
    }
}

/// <summary>Takes one message, without its separator.</summary>
delegate void MessageHandler(ReadOnlySpan<byte> message);
