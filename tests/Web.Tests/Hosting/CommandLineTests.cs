using System.Net;

namespace OrleansHub.Web.Tests.Hosting;

public sealed class CommandLineTests
{
    const string City = """
        {"city":{"code":"99","name":{"zh":"试验市"},"timeZone":"Asia/Shanghai"},"areas":[],
         "stations":[{"id":"s-0","kind":"rest","area":"99","name":{"zh":"一"},"lat":30,"lon":117,"sensors":[{"id":"a","type":"line"}]}]}
        """;

    [Fact]
    public async Task Keys_and_imports_reach_a_running_server_within_a_second()
    {
        using var data = new TemporaryDirectory();
        await using var hub = await HubProcess.ServeAsync("--data", data.Path, "--no-demo");
        await File.WriteAllTextAsync(data.File("city.json"), City);

        var imported = await HubProcess.RunAsync("import", data.File("city.json"), "--data", data.Path);
        var added = await HubProcess.RunAsync("key", "add", "--scope", "s-0", "--name", "door", "--data", data.Path);

        imported.Output.ShouldContain("1 added, 0 changed, 0 removed");
        using var device = new HttpClient { BaseAddress = hub.Address, DefaultRequestHeaders = { Authorization = new("Bearer", added.Output.Trim()) } };
        (await Answers(device, HttpStatusCode.OK)).ShouldBeLessThan(TimeSpan.FromSeconds(1.5));

        var listed = await HubProcess.RunAsync("key", "list", "--data", data.Path);
        listed.Output.ShouldContain("door");
        listed.Output.ShouldNotContain(added.Output.Trim());
        await HubProcess.RunAsync("key", "revoke", listed.Output.Split(' ')[0], "--data", data.Path);

        (await Answers(device, HttpStatusCode.Unauthorized)).ShouldBeLessThan(TimeSpan.FromSeconds(1.5));
    }

    [Fact]
    public async Task A_year_of_holidays_replaces_what_was_known()
    {
        using var data = new TemporaryDirectory();
        await using var hub = await HubProcess.ServeAsync("--data", data.Path, "--demo");
        var year = TimeProvider.System.GetLocalNow().Year;
        await File.WriteAllTextAsync(data.File("days.json"), $$"""{"year":{{year}},"days":[{"name":"试验节","date":"{{year}}-03-03","isOffDay":true}]}""");
        using var client = new HttpClient { BaseAddress = hub.Address };
        var before = await client.GetStringAsync($"api/v1/hours?value=PH+off&from={year}-03-01&to={year}-03-08");

        var imported = await HubProcess.RunAsync("import", data.File("days.json"), "--data", data.Path);

        before.ShouldNotContain("试验节");
        imported.Output.ShouldContain($"Calendar of {year}: 1 days off, 0 make-up workdays.");
        await Eventually.Holds(
            async () => (await client.GetStringAsync($"api/v1/hours?value=PH+off&from={year}-03-01&to={year}-03-08")).Contains("试验节"), "the holiday is known");
    }

    [Theory]
    [InlineData("There is no city file nowhere.json.", "import", "nowhere.json")]
    [InlineData("'nowhere' is neither an area nor a station", "key", "add", "--scope", "nowhere")]
    [InlineData("There is no valid key nothing", "key", "revoke", "nothing")]
    [InlineData("There is no file nowhere.csv.", "replay", "nowhere.csv", "--format", "registers")]
    [InlineData("postgres is not in this version", "--storage", "postgres")]
    [InlineData("either --demo or --no-demo", "--demo", "--no-demo")]
    public async Task A_mistake_ends_with_one_sentence_and_no_stack(string sentence, params string[] args)
    {
        using var data = new TemporaryDirectory();

        var (code, _, error) = await HubProcess.RunAsync([.. args, "--data", data.Path]);

        code.ShouldNotBe(0);
        error.ShouldContain(sentence);
        error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_second_server_on_the_same_data_is_refused_with_a_sentence()
    {
        using var data = new TemporaryDirectory();
        await using var hub = await HubProcess.ServeAsync("--data", data.Path, "--no-demo");

        var (code, output, error) = await HubProcess.RunAsync("--data", data.Path, "--urls", "http://127.0.0.1:0");

        code.ShouldBe(1);
        error.ShouldContain("Another server is using");
        (output + error).ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_taken_address_is_told_with_a_sentence()
    {
        using var data = new TemporaryDirectory();
        await using var hub = await HubProcess.ServeAsync("--data", data.File("one"), "--no-demo");

        var (code, output, error) = await HubProcess.RunAsync("--data", data.File("two"), "--no-demo", "--urls", hub.Address.ToString());

        code.ShouldBe(1);
        error.ShouldContain("address already in use");
        (output + error).ShouldNotContain("   at ");
    }

    static async Task<TimeSpan> Answers(HttpClient device, HttpStatusCode expected)
    {
        var began = TimeProvider.System.GetTimestamp();
        await Poll.UntilAsync($"the server answers {expected}", async () =>
        {
            using var response = await device.PostText("""{"sensor":"s-0/a","in":1,"out":1}""");
            return (response.StatusCode, Text: await response.Content.ReadAsStringAsync());
        }, answer => answer.StatusCode == expected && !answer.Text.Contains("unknown", StringComparison.Ordinal));
        return TimeProvider.System.GetElapsedTime(began);
    }
}
