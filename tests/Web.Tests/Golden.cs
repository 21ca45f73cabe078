using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OrleansHub.Web.Tests;

/// <summary>
/// The wire contract by example: one file a message under Golden/, which the browser's tests read as well. Where a message differs from
/// its file the test fails and leaves the new text beside it as <c>name.received</c>; the file itself changes only by hand, so that a test
/// which fails once cannot pass the next time.
/// </summary>
static class Golden
{
    static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void ShouldMatchGolden(this JsonNode message, string name)
    {
        var path = Path.Combine(Folder(), name + ".json");
        // Which engine it was built for differs from build to build.
        if (message is JsonObject read && read.ContainsKey("engine")) read["engine"] = "embedded";
        var text = message.ToJsonString(Indented).ReplaceLineEndings("\n") + "\n";
        var expected = File.Exists(path) ? File.ReadAllText(path) : "";
        if (text != expected) File.WriteAllText(Path.ChangeExtension(path, ".received"), text);
        text.ShouldBe(expected, $"{name} differs from Golden/{name}.json; {name}.received beside it holds what was written: put it in its place if the change is wanted");
    }

    static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Golden");
}
