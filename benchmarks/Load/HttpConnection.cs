using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;

namespace OrleansHub.Bench.Load;

/// <summary>An answer; <see cref="Body"/> is valid until the next exchange on the connection.</summary>
readonly record struct Reply(int Status, ReadOnlyMemory<byte> Body);

/// <summary>
/// One kept-alive HTTP/1.1 connection that sends prepared bytes. HttpClient costs more than the server it measures, and the two share
/// the cores; so it reads only what our servers send: a status, and a body by Content-Length or in chunks.
/// </summary>
sealed class HttpConnection : IDisposable
{
    readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    byte[] buffer = new byte[16 * 1024];

    public static async Task<HttpConnection> Open(EndPoint address)
    {
        var connection = new HttpConnection();
        await connection.socket.ConnectAsync(address);
        return connection;
    }

    public async ValueTask<Reply> Exchange(ReadOnlyMemory<byte> request)
    {
        for (var sent = 0; sent < request.Length;) sent += await socket.SendAsync(request[sent..]);
        var (length, head, total, chunked) = (0, -1, -1, false);
        while (true)
        {
            if (length == buffer.Length) Array.Resize(ref buffer, 2 * buffer.Length);
            var got = await socket.ReceiveAsync(buffer.AsMemory(length));
            if (got == 0) throw new IOException("The server closed the connection.");
            length += got;
            if (head < 0)
            {
                head = buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8);
                if (head < 0) continue;
                head += 4;
                var size = SizeOf(buffer.AsSpan(0, head));
                (total, chunked) = (head + (size ?? 0), size is null);
            }
            if (chunked ? buffer.AsSpan(head, length - head).EndsWith("0\r\n\r\n"u8) : length >= total)
                return new(Status, buffer.AsMemory(head, length - head));
        }
    }

    public void Dispose() => socket.Dispose();

    // "HTTP/1.1 200 OK"
    int Status => Utf8Parser.TryParse(buffer.AsSpan(9, 3), out int status, out _) ? status : 0;

    // Kestrel writes its own headers in this case; null says chunked.
    static int? SizeOf(ReadOnlySpan<byte> head)
    {
        var name = "\r\nContent-Length: "u8;
        var at = head.IndexOf(name);
        if (at >= 0) return Utf8Parser.TryParse(head[(at + name.Length)..], out int size, out _) ? size : 0;
        return head.IndexOf("Transfer-Encoding: chunked"u8) >= 0 ? null : 0;
    }
}
