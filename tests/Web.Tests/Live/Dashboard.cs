using System.Text.Json.Nodes;

namespace OrleansHub.Web.Tests.Live;

/// <summary>What a browser makes of the messages: a snapshot, then only changes that follow what it has.</summary>
sealed class Dashboard
{
    /// <summary>What a map is told of a station once only; the rest is left out where there is nothing.</summary>
    static readonly string[] Once = ["id", "kind", "name", "area", "lat", "lon"];

    readonly bool isMap;
    readonly SortedDictionary<string, JsonObject> stations = new(StringComparer.Ordinal);
    readonly SortedDictionary<string, JsonNode> areas = new(StringComparer.Ordinal);

    public Dashboard(JsonNode snapshot, bool isMap = false)
    {
        this.isMap = isMap;
        Replace(snapshot);
    }

    public string Epoch { get; private set; } = "";

    public long Version { get; private set; }

    public int Changes { get; private set; }

    public void Apply(HubEvent message)
    {
        if (message.Name == "refresh")
        {
            if (message.Body["part"] is null) Replace(message.Body);
            else Change(message.Body);
            return;
        }
        message.Name.ShouldBe("changed");
        ((string)message.Body["epoch"]!).ShouldBe(Epoch);
        ((long)message.Body["from"]!).ShouldBe(Version, "a change follows the version before it");
        Changes++;
        Change(message.Body);
    }

    void Change(JsonNode message)
    {
        Version = (long)message["version"]!;
        foreach (var change in message["stations"]!.AsArray())
        {
            var station = stations[(string)change!["id"]!];
            if (isMap) foreach (var field in station.Select(field => field.Key).Except(Once).ToArray()) station.Remove(field);
            foreach (var (field, value) in change.AsObject()) station[field] = value?.DeepClone();
        }
        Sums(message);
    }

    /// <summary>Everything on the screen, as text that can be compared.</summary>
    public string Screen(params string[] without) => string.Join('\n', stations.Values.Select(station => Without(station, without))
        .Concat(areas.Select(area => $"{area.Key} {area.Value.ToJsonString()}")));

    static string Without(JsonObject station, string[] fields)
    {
        var shown = station.DeepClone().AsObject();
        foreach (var field in fields) shown.Remove(field);
        return shown.ToJsonString();
    }

    void Replace(JsonNode snapshot)
    {
        Epoch = (string)snapshot["epoch"]!;
        Version = (long)snapshot["version"]!;
        stations.Clear();
        areas.Clear();
        foreach (var station in snapshot["stations"]!.AsArray()) stations[(string)station!["id"]!] = station.DeepClone().AsObject();
        Sums(snapshot);
    }

    void Sums(JsonNode message)
    {
        foreach (var area in message["areas"]!.AsArray()) areas[(string)area!["code"]!] = area["summary"]!.DeepClone();
    }
}
