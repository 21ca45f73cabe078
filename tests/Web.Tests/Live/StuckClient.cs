using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;

namespace OrleansHub.Web.Tests.Live;

/// <summary>A dashboard that asks for the city, reads the answer, and then never reads again. It keeps nothing of what it read.</summary>
sealed class StuckClient : IDisposable
{
    readonly ClientWebSocket socket = new();

    public static async Task<StuckClient> Connect(Uri server)
    {
        var client = new StuckClient();
        // With a small window the server feels soon that nobody reads.
        var handler = new SocketsHttpHandler { ConnectCallback = (context, stop) => Open(context.DnsEndPoint, stop) };
        await client.socket.ConnectAsync(new UriBuilder(new Uri(server, "/hubs/live")) { Scheme = "ws" }.Uri, new HttpMessageInvoker(handler), default);
        await client.Send("""{"protocol":"json","version":1}""");
        await client.Send("""{"type":1,"invocationId":"1","target":"Watch","arguments":[{"area":"3417"}]}""");
        var buffer = new byte[4096];
        // The answers to the handshake and to Watch, each ended by a record separator.
        for (var answers = 0; answers < 2;)
        {
            var part = await client.socket.ReceiveAsync(buffer.AsMemory(), default);
            answers += buffer.AsSpan(0, part.Count).Count((byte)0x1e);
        }
        return client;
    }

    public void Dispose()
    {
        socket.Abort();
        socket.Dispose();
    }

    Task Send(string message) => socket.SendAsync(Encoding.UTF8.GetBytes(message + "\u001e"), WebSocketMessageType.Text, true, default);

    static async ValueTask<Stream> Open(System.Net.DnsEndPoint server, CancellationToken stop)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveBufferSize = 4096 };
        await socket.ConnectAsync(server, stop);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
