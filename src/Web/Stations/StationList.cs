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
