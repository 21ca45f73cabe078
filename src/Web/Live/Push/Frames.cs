using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR;
using OrleansHub.Grains.Incidents;
using OrleansHub.Web.Incidents;
using OrleansHub.Web.Live.Snapshots;

namespace OrleansHub.Web.Live.Push;

/// <summary>The messages to a browser, put together from JSON that is ready, in the hub protocol's own form.</summary>
internal static class Frames
{
    // The hub protocol ends each message with the record separator.
    const byte End = 0x1e;

    const int PartBytes = 24 * 1024;

    /// <summary>A step from one version to another. There are versions enough for its parts: they count changed stations.</summary>
    public static SerializedHubMessage[] Changed(
        LiveSnapshot snapshot, ScopeView view, long from, long version, IReadOnlyCollection<StationChange> stations, IReadOnlyCollection<int> areas) =>
        InParts(snapshot, stations, areas, (change, members) =>
        {
            if (view.IsMap) snapshot.Stations.Mark(change.Station).WriteLive(members);
            else snapshot.Stations.Text(change.Station).WriteFields(members, change.Fields);
        }, isLast => string.Create(CultureInfo.InvariantCulture, $$"""changed","arguments":[{"epoch":"{{snapshot.Epoch}}","from":{{from}},"version":{{(isLast ? version : ++from)}}"""));

    /// <summary>All stations of a scope. A map that has them already is told how they stand.</summary>
    public static SerializedHubMessage[] Refresh(LiveSnapshot snapshot, ScopeView view, long version, bool rebuilt)
    {
        if (view.IsMap && !rebuilt)
        {
            return InParts(snapshot, view.Stations, view.Areas, (station, members) => snapshot.Stations.Mark(station).WriteLive(members),
                _ => string.Create(CultureInfo.InvariantCulture, $$"""refresh","arguments":[{"part":true,"epoch":"{{snapshot.Epoch}}","version":{{version}}"""));
        }
        var body = new ArrayBufferWriter<byte>(256 + view.Stations.Length * 1024 + view.Areas.Length * 256);
        body.Write("""{"type":1,"target":"refresh","arguments":["""u8);
        Whole(body, snapshot, view, version);
        body.Write("]}"u8);
        return [Serialised(body)];
    }

    /// <summary>
    /// A long message goes in parts that follow each other as steps do: what a connection that stops reading makes us hold is one part, and
    /// what keeps a screen from its work is one part, not a city.
    /// </summary>
    static SerializedHubMessage[] InParts<T>(
        LiveSnapshot snapshot, IReadOnlyCollection<T> stations, IReadOnlyCollection<int> areas, Action<T, IBufferWriter<byte>> write, Func<bool, string> head)
    {
        var parts = new List<SerializedHubMessage>(1);
        var members = new ArrayBufferWriter<byte>(Math.Min(stations.Count * 256 + 16, 2 * PartBytes));
        foreach (var station in stations)
        {
            if (members.WrittenCount > PartBytes)
            {
                parts.Add(Part(snapshot, head(false), members.WrittenSpan, []));
                members.ResetWrittenCount();
            }
            if (members.WrittenCount > 0) members.Write(","u8);
            write(station, members);
        }
        return [.. parts, Part(snapshot, head(true), members.WrittenSpan, areas)];
    }

    static SerializedHubMessage Part(LiveSnapshot snapshot, string head, ReadOnlySpan<byte> stations, IReadOnlyCollection<int> areas)
    {
        var body = new ArrayBufferWriter<byte>(256 + stations.Length + areas.Count * 256);
        Text(body, $$"""{"type":1,"target":"{{head}},"asOf":"{{snapshot.AsOfText}}","stations":[""");
        body.Write(stations);
        body.Write("],\"areas\":["u8);
        Members(body, snapshot, areas);
        body.Write("]}]}"u8);
        return Serialised(body);
    }

    /// <summary>One incident, whole, for those who may know of it.</summary>
    public static SerializedHubMessage Incident(LiveSnapshot snapshot, string station, Incident incident)
    {
        var body = new ArrayBufferWriter<byte>(1024);
        body.Write("""{"type":1,"target":"incident","arguments":["""u8);
        using (var json = new Utf8JsonWriter(body, StationJson.Relaxed)) json.WriteIncident(snapshot.Plan.City, station, incident, snapshot.AsOf);
        body.Write("]}"u8);
        return Serialised(body);
    }

    /// <summary>A scope as it stands: <c>{"epoch","version","asOf","stations":[Station],"areas":[{code,summary}]}</c>.</summary>
    public static void Whole(IBufferWriter<byte> body, LiveSnapshot snapshot, ScopeView view, long version)
    {
        Text(body, string.Create(CultureInfo.InvariantCulture, $$"""{"epoch":"{{snapshot.Epoch}}","version":{{version}},"asOf":"{{snapshot.AsOfText}}","stations":["""));
        var first = true;
        foreach (var station in view.Stations)
        {
            if (!first) body.Write(","u8);
            first = false;
            body.Write(view.Whole(snapshot, station));
        }
        body.Write("],\"areas\":["u8);
        first = true;
        foreach (var area in view.Areas)
        {
            if (!first) body.Write(","u8);
            first = false;
            body.Write(view.Sum(snapshot, area));
        }
        body.Write("]}"u8);
    }

    static void Members(IBufferWriter<byte> body, LiveSnapshot snapshot, IReadOnlyCollection<int> areas)
    {
        var first = true;
        foreach (var area in areas)
        {
            if (!first) body.Write(","u8);
            first = false;
            body.Write(snapshot.Areas[area].Member);
        }
    }

    static SerializedHubMessage Serialised(ArrayBufferWriter<byte> body)
    {
        body.Write([End]);
        return new([new("json", body.WrittenMemory)]);
    }

    static void Text(IBufferWriter<byte> body, string text) => Encoding.UTF8.GetBytes(text, body);
}
