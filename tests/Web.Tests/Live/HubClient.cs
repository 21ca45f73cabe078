using System.Buffers;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace OrleansHub.Web.Tests.Live;

/// <summary>A dashboard's connection: the hub protocol over a WebSocket, as the browser's library speaks it.</summary>
sealed class HubClient : IAsyncDisposable, IInvocationBinder
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    readonly JsonHubProtocol protocol = new();
    readonly ClientWebSocket socket = new();
    readonly Channel<HubEvent> events = Channel.CreateUnbounded<HubEvent>();
    readonly Dictionary<string, TaskCompletionSource<CompletionMessage>> calls = [];
    readonly byte[] buffer = new byte[64 * 1024];
    int lastCall;
    long arrived;
    Task? reading;

    /// <summary>What the server sent by itself, in order; completes when the connection ends.</summary>
    public ChannelReader<HubEvent> Events => events.Reader;

    public static async Task<HubClient> Connect(Uri server, Action<ClientWebSocketOptions>? configure = null)
    {
        var client = new HubClient();
        configure?.Invoke(client.socket.Options);
        await client.socket.ConnectAsync(new UriBuilder(new Uri(server, "/hubs/live")) { Scheme = "ws" }.Uri, default);
        var handshake = new ArrayBufferWriter<byte>();
        HandshakeProtocol.WriteRequestMessage(new("json", 1), handshake);
        await client.SendRaw(handshake.WrittenMemory);
        client.reading = client.Read();
        return client;
    }

    public async Task<JsonNode> Watch(object? scope)
    {
        var answer = await Invoke("Watch", scope);
        return answer.Error is null ? (JsonNode)answer.Result! : throw new HubException(answer.Error);
    }

    public async Task<CompletionMessage> Invoke(string method, params object?[] arguments)
    {
        var id = Interlocked.Increment(ref lastCall).ToString();
        var answer = new TaskCompletionSource<CompletionMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (calls) calls[id] = answer;
        await SendRaw(protocol.GetMessageBytes(new InvocationMessage(id, method, arguments)));
        return await answer.Task.WaitAsync(Patience);
    }

    public Task SendRaw(ReadOnlyMemory<byte> bytes) => socket.SendAsync(bytes, WebSocketMessageType.Text, true, default).AsTask();

    /// <summary>The next event; a time-out says what was waited for.</summary>
    public async Task<HubEvent> Next(string expected)
    {
        try
        {
            return await events.Reader.ReadAsync().AsTask().WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"No event came within {Patience}; expected {expected}");
        }
    }

    /// <summary>Completes when the server, or the test, has ended the connection.</summary>
    public Task Ended() => reading!.WaitAsync(Patience);

    public async ValueTask DisposeAsync()
    {
        socket.Abort();
        if (reading is not null) await reading;
        socket.Dispose();
    }

    public Type GetReturnType(string invocationId) => typeof(JsonNode);

    public IReadOnlyList<Type> GetParameterTypes(string methodName) => [typeof(JsonNode)];

    public Type GetStreamItemType(string streamId) => typeof(JsonNode);

    async Task Read()
    {
        var received = new ArrayBufferWriter<byte>();
        var greeted = false;
        try
        {
            while (socket.State == WebSocketState.Open)
            {
                var part = await socket.ReceiveAsync(buffer.AsMemory(), default);
                if (part.MessageType == WebSocketMessageType.Close) break;
                received.Write(buffer.AsSpan(0, part.Count));
                if (!part.EndOfMessage) continue;
                arrived = Stopwatch.GetTimestamp();
                var bytes = new ReadOnlySequence<byte>(received.WrittenMemory);
                if (!greeted) greeted = HandshakeProtocol.TryParseResponseMessage(ref bytes, out _);
                for (var before = bytes.Length; protocol.TryParseMessage(ref bytes, this, out var message); before = bytes.Length)
                {
                    Take(message, before - bytes.Length);
                }
                var rest = bytes.ToArray();
                received.Clear();
                received.Write(rest);
            }
        }
        catch (Exception end) when (end is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The end of a connection, however it comes about.
        }
        events.Writer.TryComplete();
        lock (calls)
        {
            foreach (var call in calls.Values) call.TrySetException(new HubException("The connection has ended"));
        }
    }

    void Take(HubMessage message, long length)
    {
        switch (message)
        {
            case InvocationMessage invocation: events.Writer.TryWrite(new(invocation.Target, (JsonNode)invocation.Arguments[0]!, arrived, length)); break;
            case CompletionMessage completion:
                lock (calls)
                {
                    if (calls.Remove(completion.InvocationId!, out var call)) call.TrySetResult(completion);
                }
                break;
        }
    }
}

/// <summary>Something the server sent by itself.</summary>
sealed record HubEvent(string Name, JsonNode Body, long ReceivedAt = 0, long Bytes = 0);
