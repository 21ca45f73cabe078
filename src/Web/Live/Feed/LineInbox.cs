using System.Collections.Immutable;
using System.Threading.Channels;
using OrleansHub.Grains.Stations;

namespace OrleansHub.Web.Live.Feed;

/// <summary>Lines on their way into the live city. Areas conflate before they send, so what waits here is bounded by them.</summary>
internal sealed class LineInbox
{
    readonly Channel<ImmutableArray<StationLine>> _channel =
        Channel.CreateUnbounded<ImmutableArray<StationLine>>(new() { SingleReader = true, AllowSynchronousContinuations = false });

    public void Put(ImmutableArray<StationLine> lines) => _channel.Writer.TryWrite(lines);

    /// <summary>Makes the reader look at the clock.</summary>
    public void Nudge() => Put([]);

    public ValueTask<bool> WaitAsync(CancellationToken stop) => _channel.Reader.WaitToReadAsync(stop);

    /// <summary>All that waits.</summary>
    public List<StationLine> Take()
    {
        var lines = new List<StationLine>();
        while (_channel.Reader.TryRead(out var batch)) lines.AddRange(batch);
        return lines;
    }
}
