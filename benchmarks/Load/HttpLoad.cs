using System.Diagnostics;
using System.Net;
using OrleansHub.Bench.Harness;
using OrleansHub.Bench.Servers;

namespace OrleansHub.Bench.Load;

/// <summary>Makes the requests of one connection; each connection has its own, so none is shared between threads.</summary>
interface IRequests
{
    /// <summary>The bytes of the next request, valid until the next call.</summary>
    ReadOnlyMemory<byte> Next();

    /// <summary>Whether the answer is the expected one.</summary>
    bool IsRight(Reply reply);
}

/// <summary>A closed loop: a fixed number of connections, each sending its next request when the last is answered.</summary>
sealed class HttpLoad : IDisposable
{
    const int LongestWarmUp = 30;
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(15), Step = TimeSpan.FromSeconds(1);

    readonly ServerProcess server;
    readonly HttpConnection[] connections;
    readonly IRequests[] requests;
    string? wrong;

    HttpLoad(ServerProcess server, HttpConnection[] connections, IRequests[] requests) =>
        (this.server, this.connections, this.requests) = (server, connections, requests);

    public static async Task<HttpLoad> Connect(ServerProcess server, IEnumerable<IRequests> requests)
    {
        var all = requests.ToArray();
        var connections = new HttpConnection[all.Length];
        for (var i = 0; i < all.Length; i++) connections[i] = await HttpConnection.Open(server.Address);
        return new(server, connections, all);
    }

    /// <summary>Runs until the server spends next to nothing of its time on compiling what it runs most.</summary>
    public async Task WarmUp()
    {
        for (var second = 0; second < LongestWarmUp; second++)
        {
            var before = server.Probe.Now();
            await Run(Step);
            var after = server.Probe.Now();
            if (second >= 2 && (after.Compiling - before.Compiling) < (after.Cpu - before.Cpu) * 0.01) return;
        }
    }

    /// <summary>Runs for the given time; throws when an answer was not the expected one, for then the figures would say nothing.</summary>
    public async Task<Sample> Run(TimeSpan time)
    {
        var before = server.Probe.Now();
        var started = Stopwatch.GetTimestamp();
        var end = started + (long)(time.TotalSeconds * Stopwatch.Frequency);
        var counts = await Task.WhenAll(connections.Zip(requests, (connection, next) => Task.Run(() => Pump(connection, next, end)))).WaitAsync(time + Patience);
        // Off the thread that polls the sockets, where the last answer was read.
        await Task.Yield();
        var elapsed = Stopwatch.GetElapsedTime(started);
        var after = server.Probe.Now();
        if (wrong is not null) throw new InvalidOperationException($"unexpected answer: {wrong}");
        return new(counts.Sum(), elapsed, after.Cpu - before.Cpu, after.Allocated - before.Allocated);
    }

    public void Dispose()
    {
        foreach (var connection in connections) connection.Dispose();
    }

    async Task<long> Pump(HttpConnection connection, IRequests next, long end)
    {
        long done = 0;
        while (Stopwatch.GetTimestamp() < end)
        {
            var reply = await connection.Exchange(next.Next());
            if (!next.IsRight(reply)) wrong ??= $"{reply.Status} {System.Text.Encoding.UTF8.GetString(reply.Body.Span[..Math.Min(reply.Body.Length, 300)])}";
            done++;
        }
        return done;
    }
}
