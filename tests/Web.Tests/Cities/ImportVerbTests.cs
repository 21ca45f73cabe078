using System.Text.Json.Nodes;

namespace OrleansHub.Web.Tests.Cities;

public sealed class ImportVerbTests
{
    [Fact]
    public async Task A_file_that_takes_away_many_stations_is_imported_only_when_that_is_meant()
    {
        using var place = new TemporaryDirectory();
        await Write(place, stations: 10);
        (await HubProcess.RunAsync("import", place.File("city.json"), "--data", place.File("data"))).Code.ShouldBe(0);
        await Write(place, stations: 6);

        var asked = await HubProcess.RunAsync("import", place.File("city.json"), "--data", place.File("data"));
        var meant = await HubProcess.RunAsync("import", place.File("city.json"), "--yes", "--data", place.File("data"));

        asked.Code.ShouldBe(1);
        asked.Error.ShouldContain("takes away 4 of 10 stations. Nothing was changed; give --yes");
        asked.Output.ShouldContain("warning: 4 stations vanish");
        meant.Output.ShouldContain("0 added, 0 changed, 4 removed, 6 as before");
    }

    [Fact]
    public async Task A_file_without_stations_is_asked_about_even_for_an_empty_hub()
    {
        using var place = new TemporaryDirectory();
        await Write(place, stations: 0);

        var (code, _, error) = await HubProcess.RunAsync("import", place.File("city.json"), "--data", place.File("data"));

        code.ShouldBe(1);
        error.ShouldContain("has no station. Nothing was changed");
    }

    static Task Write(TemporaryDirectory place, int stations)
    {
        var city = JsonNode.Parse("""{"city":{"code":"99","name":{"zh":"试验市"},"timeZone":"Asia/Shanghai"},"areas":[]}""")!;
        city["stations"] = new JsonArray([.. Enumerable.Range(0, stations).Select(i => JsonNode.Parse($$"""{"id":"s-{{i}}","kind":"rest","area":"99","name":"站","lat":30,"lon":117}"""))]);
        return File.WriteAllTextAsync(place.File("city.json"), city.ToJsonString());
    }
}
