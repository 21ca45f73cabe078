using System.Buffers;
using System.Text.Json;
using OrleansHub.Grains.Areas;

namespace OrleansHub.Web.Live.Snapshots;

/// <summary>One area by number: its parent (−1 for the city), its direct children, and every station inside it at any depth.</summary>
internal sealed record AreaPlan(Area Area, int Parent, int[] Children, int[] Stations)
{
    /// <summary>How it is told by name, the object still open: <c>{"name":{…},"parent":"3417",</c>.</summary>
    public byte[] Head => field ??= WriteHead(Area);

    public static AreaPlan[] All(Area[] areas, Dictionary<string, int> index, int[][] lineages)
    {
        var stations = areas.Select(_ => new List<int>()).ToArray();
        for (var station = 0; station < lineages.Length; station++)
        {
            foreach (var area in lineages[station]) stations[area].Add(station);
        }
        var parents = areas.Select(area => area.Parent is { } parent ? index.GetValueOrDefault(parent, -1) : -1).ToArray();
        var children = Enumerable.Range(0, areas.Length).ToLookup(area => parents[area]);
        return [.. areas.Select((area, i) => new AreaPlan(area, parents[i], [.. children[i]], [.. stations[i]]))];
    }

    static byte[] WriteHead(Area area)
    {
        var buffer = new ArrayBufferWriter<byte>(128);
        using var json = new Utf8JsonWriter(buffer, StationJson.Relaxed);
        json.WriteStartObject();
        json.WritePropertyName("name"u8);
        json.WriteName(area.Name);
        json.WriteString("parent"u8, area.Parent);
        json.Flush();
        buffer.Write(","u8);
        return buffer.WrittenSpan.ToArray();
    }
}
