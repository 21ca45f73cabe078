using System.Text.Json;
using OrleansHub.Grains.Tests.Counting;

namespace OrleansHub.Grains.Tests.Hours;

/// <summary>The real data beside the repository, for facts marked <see cref="RealFactAttribute"/>.</summary>
static class SharedData
{
    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(RealCounts.Folder!, name));

    public static string[] Lines(string name) => File.ReadAllLines(Path.Combine(RealCounts.Folder!, name));

    public static JsonElement Json(string name)
    {
        using var json = JsonDocument.Parse(Bytes(name));
        return json.RootElement.Clone();
    }
}
