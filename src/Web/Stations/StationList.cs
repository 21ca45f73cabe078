using System.Buffers;
using OrleansHub.Web.Live.Snapshots;

namespace OrleansHub.Web.Stations;

/// <summary>Writes <c>{"epoch","version","asOf","stations":[Station]}</c> from texts that are ready.</summary>
internal static class StationList
{
    public static void WriteAll(IBufferWriter<byte> body, LiveSnapshot snapshot)
    {
        var first = Begin(body, snapshot);
        foreach (var entry in snapshot.Stations) first = Add(body, entry, first);
        body.Write("]}"u8);
    }

    public static void Write(IBufferWriter<byte> body, LiveSnapshot snapshot, List<int> stations)
    {
        var first = Begin(body, snapshot);
        foreach (var station in stations) first = Add(body, snapshot.Stations[station], first);
        body.Write("]}"u8);
    }

    /// <summary>Writes the whole city in slices: a client that is slow to take it holds up no more than one.</summary>
    public static async Task SendAll(HttpResponse response, LiveSnapshot snapshot, CancellationToken stop)
    {
        const int slice = 64 * 1024;
        var body = response.BodyWriter;
        var first = Begin(body, snapshot);
        foreach (var entry in snapshot.Stations)
        {
            first = Add(body, entry, first);
            if (body.UnflushedBytes >= slice && (await body.FlushAsync(stop)).IsCompleted) return;
        }
        body.Write("]}"u8);
        await body.FlushAsync(stop);
    }

    static bool Begin(IBufferWriter<byte> body, LiveSnapshot snapshot)
    {
        body.Write(snapshot.Head);
        body.Write(",\"stations\":["u8);
        return true;
    }

    static bool Add(IBufferWriter<byte> body, StationEntry entry, bool first)
    {
        if (!first) body.Write(","u8);
        body.Write(entry.Text.Json);
        return false;
    }
}
