using System.Buffers;
using OrleansHub.Web.Live.Snapshots;

namespace OrleansHub.Web.Stations;

/// <summary>Writes <c>{"epoch","version","asOf","stations":[Station]}</c> from texts that are ready.</summary>
internal static class StationList
{
    public static void WriteAll(IBufferWriter<byte> body, LiveSnapshot snapshot)
    {
        Begin(body, snapshot);
        for (var station = 0; station < snapshot.Stations.Count; station++) Add(body, snapshot, station, station == 0);
        body.Write("]}"u8);
    }

    public static void Write(IBufferWriter<byte> body, LiveSnapshot snapshot, List<int> stations)
    {
        Begin(body, snapshot);
        for (var i = 0; i < stations.Count; i++) Add(body, snapshot, stations[i], i == 0);
        body.Write("]}"u8);
    }

    /// <summary>Writes the whole city in slices: a client that is slow to take it holds up no more than one.</summary>
    public static async Task SendAll(HttpResponse response, LiveSnapshot snapshot, CancellationToken stop)
    {
        const int slice = 64 * 1024;
        var body = response.BodyWriter;
        Begin(body, snapshot);
        for (var station = 0; station < snapshot.Stations.Count; station++)
        {
            Add(body, snapshot, station, station == 0);
            if (body.UnflushedBytes >= slice && (await body.FlushAsync(stop)).IsCompleted) return;
        }
        body.Write("]}"u8);
        await body.FlushAsync(stop);
    }

    static void Begin(IBufferWriter<byte> body, LiveSnapshot snapshot)
    {
        body.Write(snapshot.Head);
        body.Write(",\"stations\":["u8);
    }

    static void Add(IBufferWriter<byte> body, LiveSnapshot snapshot, int station, bool first)
    {
        if (!first) body.Write(","u8);
        body.Write(snapshot.Stations.Text(station).Json);
    }
}
