using System.Text;
using System.Text.Json.Nodes;
using OrleansHub.Grains.Areas;
using OrleansHub.Silo.Registry;

namespace OrleansHub.Silo.Tests.Registry;

/// <summary>A small city file and ways to break it.</summary>
static class CityText
{
    public const string Good = """
        {"city":{"code":"3417","name":{"zh":"池州市","en":"Chizhou"},"timeZone":"Asia/Shanghai","mayor":"unknown fields are ignored"},
         "areas":[{"code":"341702","name":{"zh":"贵池区","en":"Guichi"},"parent":"3417"},
                  {"code":"341702010","name":{"zh":"池阳街道"},"parent":"341702"}],
         "stations":[
           {"id":"cz-0001","kind":"community","area":"341702010","name":{"zh":"站","en":"Station"},"address":"路1号","lat":30.65,"lon":117.49,
            "phone":"0566","operator":"x","tags":["extended"],"hours":"Mo-Su 08:30-20:30","staffedHours":"Mo-Fr 08:30-17:30","capacity":60,
            "covers":["小区"],
            "zones":[{"id":"hall","name":{"zh":"大厅"},"kind":"hall","capacity":40},{"id":"rest","capacity":20,"hours":"24/7","private":true}],
            "sensors":[{"id":"door-1","zone":"hall","type":"line","bits":16,"invert":true,"everySeconds":30}],
            "kiosks":[{"id":"k1","zone":"rest","name":{"zh":"终端"},"functions":["one-net"],"hours":"24/7"}],
            "amenities":["water"],"services":[{"code":"s1","category":"c","name":{"zh":"办"},"zone":"hall","hours":"24/7"}],
            "rota":[{"name":{"zh":"白班"},"days":"workday","from":"08:30","to":"17:30","people":2},{"name":"夜班","days":"holiday","from":"22:00","to":"24:00"}]},
           {"id":"cz-0002","kind":"rest","area":"3417","name":{"zh":"驿站"},"lat":-30,"lon":0,"capacity":8,
            "sensors":[{"id":"door","type":"level"}],"kiosks":[{"id":"k"}]}]}
        """;

    public static City Read(string text) => CityFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));

    /// <summary>The good file with the value at a path (<c>stations/0/lat</c>) replaced by a JSON text, or removed by null.</summary>
    public static string With(string path, string? json)
    {
        var root = JsonNode.Parse(Good)!;
        var steps = path.Split('/');
        var node = steps[..^1].Aggregate(root, (at, step) => int.TryParse(step, out var index) ? at[index]! : at[step]!);
        var value = json is null ? null : JsonNode.Parse(json);
        if (node is JsonArray array && int.TryParse(steps[^1], out var place))
        {
            if (place == array.Count) array.Add(value);
            else array[place] = value;
        }
        else if (json is null)
        {
            node.AsObject().Remove(steps[^1]);
        }
        else
        {
            node[steps[^1]] = value;
        }
        return root.ToJsonString();
    }
}
