using System.Diagnostics;
using System.Net;

namespace OrleansHub.Bench.Load;

/// <summary>A browser's part of the hub protocol: it shakes hands, may watch, then counts or reads what it is pushed.</summary>
sealed class Dashboard : IDisposable
{
    static readonly long BetweenPings = 5 * Stopwatch.Frequency;

    readonly WebSocketConnection connection;
    long pinged = Stopwatch.GetTimestamp();

    Dashboard(WebSocketConnection connection) => this.connection = connection;

    public long BytesReceived => connection.BytesReceived;

    /// <summary>Pushed messages received so far.</summary>
    public long Deliveries { get; private set; }

    /// <summary>Opens a connection; with a scope it also watches and waits for the snapshot.</summary>
    public static async Task<Dashboard> Open(EndPoint address, string path, string? scope = null)
    {
        var dashboard = new Dashboard(await WebSocketConnection.Open(address, path));
        await dashboard.connection.Send("""{"protocol":"json","version":1}""");
        await dashboard.Until("{}"u8.ToArray());
        if (scope is null) return dashboard;
        await dashboard.connection.Send($$"""{"type":1,"invocationId":"1","target":"Watch","arguments":[{{scope}}]}""");
        await dashboard.Until("""{"type":3"""u8.ToArray());
        return dashboard;
    }

    /// <summary>Opens many, some at a time.</summary>
    public static async Task<Dashboard[]> OpenMany(int count, EndPoint address, string path, string? scope = null)
    {
        var all = new List<Dashboard>(count);
        foreach (var some in Enumerable.Range(0, count).Chunk(50))
        {
            all.AddRange(await Task.WhenAll(some.Select(_ => Open(address, path, scope))));
        }
        return [.. all];
    }

    /// <summary>Reads until the connection closes; each push goes to the handler, if there is one.</summary>
    public async Task Read(MessageHandler? handler = null)
    {
        try
        {
            while (await connection.Receive(Take)) await KeepAlive();
        }
        catch (Exception error) when (error is System.Net.Sockets.SocketException or ObjectDisposedException)
        {
            // Closed here, at the end of the row.
        }

        void Take(ReadOnlySpan<byte> message)
        {
            if (!message.StartsWith("""{"type":1,"""u8)) return;
            Deliveries++;
            handler?.Invoke(message);
        }
    }

    public void Dispose() => connection.Dispose();

    // The server drops a client of which it has heard nothing for 30 s.
    async ValueTask KeepAlive()
    {
        var now = Stopwatch.GetTimestamp();
        if (now - pinged < BetweenPings) return;
        pinged = now;
        await connection.Send("""{"type":6}""");
    }

    async Task Until(byte[] beginning)
    {
        var seen = false;
        string? refused = null;
        while (!seen && refused is null)
        {
            if (!await connection.Receive(Look)) throw new IOException("The hub closed the connection.");
        }
        if (refused is not null) throw new IOException($"The hub refused: {refused}");

        void Look(ReadOnlySpan<byte> message)
        {
            if (!message.StartsWith(beginning)) return;
            seen = true;
            if (message.IndexOf("\"error\":"u8) is >= 0 and < 200) refused = System.Text.Encoding.UTF8.GetString(message);
        }
    }
}
