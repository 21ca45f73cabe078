using System.Text.Json;

namespace OrleansHub.Web.Tests.Demo;

public sealed class DemoCityTests
{
    [Fact]
    public async Task A_demo_stays_one_after_a_restart_and_ends_with_the_import_of_a_real_city()
    {
        using var data = new TemporaryDirectory();
        await using (var first = await HubProcess.ServeAsync("--data", data.Path, "--demo"))
        {
            (await CityAsync(first)).Demo.ShouldBeTrue();
            await first.KillAsync();
        }

        await using var second = await HubProcess.ServeAsync("--data", data.Path);
        (await CityAsync(second)).ShouldBe((true, 403));

        await File.WriteAllTextAsync(data.File("city.json"), """
            {"about":{"facts":["none"]},"city":{"code":"99","name":{"zh":"试验市"},"timeZone":"Asia/Shanghai"},"areas":[],
             "stations":[{"id":"s-0","kind":"rest","area":"99","name":{"zh":"一"},"lat":30,"lon":117}]}
            """);
        (await HubProcess.RunAsync("import", data.File("city.json"), "--yes", "--data", data.Path)).Code.ShouldBe(0);
        await Poll.UntilAsync("the real city is served, and is no demo", () => CityAsync(second), city => city == (false, 1));
    }

    static async Task<(bool Demo, int Stations)> CityAsync(HubProcess hub)
    {
        using var client = new HttpClient { BaseAddress = hub.Address };
        var city = JsonSerializer.Deserialize<JsonElement>(await client.GetStringAsync(new Uri("api/v1/city", UriKind.Relative)));
        return (city.GetProperty("demo").GetBoolean(), city.GetProperty("summary").GetProperty("stations").GetInt32());
    }
}
