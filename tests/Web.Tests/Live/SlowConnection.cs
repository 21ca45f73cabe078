using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using OrleansHub.Web.Live;
using OrleansHub.Web.Live.Push;

namespace OrleansHub.Web.Tests.Live;

/// <summary>A connection whose every write is under way until the test reads it; nothing runs on another thread.</summary>
sealed class SlowConnection
{
    readonly Pipe pipe = new(new PipeOptions(
        readerScheduler: PipeScheduler.Inline, writerScheduler: PipeScheduler.Inline, pauseWriterThreshold: 1, resumeWriterThreshold: 1, useSynchronizationContext: false));

    public SlowConnection(LiveCity city, TimeProvider time)
    {
        var transport = new Duplex(new Pipe().Reader, pipe.Writer);
        Context = new(new DefaultConnectionContext("c1", transport, transport), new HubConnectionContextOptions(), NullLoggerFactory.Instance) { Protocol = new JsonHubProtocol() };
        var meters = new ServiceCollection().AddMetrics().BuildServiceProvider();
        Mailbox = new(Context, new PushMeter(meters.GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>(), city), time);
    }

    public HubConnectionContext Context { get; }

    public Mailbox Mailbox { get; }

    /// <summary>What has been written since the last read; reading it makes room for what waits.</summary>
    public HubEvent[] Read()
    {
        if (!pipe.Reader.TryRead(out var read)) return [];
        var text = Encoding.UTF8.GetString(read.Buffer.ToArray());
        pipe.Reader.AdvanceTo(read.Buffer.End);
        return [.. text.Split('\u001e', StringSplitOptions.RemoveEmptyEntries).Select(message => JsonNode.Parse(message)!)
            .Select(message => new HubEvent((string)message["target"]!, message["arguments"]![0]!))];
    }

    sealed record Duplex(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
