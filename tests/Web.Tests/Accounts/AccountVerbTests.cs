using System.Net;
using System.Net.Http.Json;
using Microsoft.Data.Sqlite;
using OrleansHub.Silo.Storage;

namespace OrleansHub.Web.Tests.Accounts;

public sealed class AccountVerbTests
{
    [Fact]
    public async Task Users_of_the_command_line_reach_a_running_server_within_a_second()
    {
        using var data = new TemporaryDirectory();
        await using var hub = await HubProcess.ServeAsync("--data", data.Path, "--demo");
        using var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = new() }) { BaseAddress = hub.Address };

        var added = await HubProcess.RunWithAsync("corner lamp seven\n", "user", "add", "li", "--role", "duty", "--scope", "3417", "--password-stdin", "--data", data.Path);
        added.Code.ShouldBe(0, added.Error);
        (await browser.PostSession("li", "corner lamp seven")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await browser.GetMe()).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await HubProcess.RunWithAsync("lamp seven corner\n", "user", "password", "li", "--password-stdin", "--data", data.Path)).Code.ShouldBe(0);
        await Eventually.Holds(async () => (await browser.GetMe()).StatusCode == HttpStatusCode.Unauthorized, "the session is over", TimeSpan.FromSeconds(1.5));
        (await browser.PostSession("li", "lamp seven corner")).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await HubProcess.RunAsync("user", "list", "--data", data.Path)).Output.ShouldContain("li                        duty");
        (await HubProcess.RunAsync("user", "remove", "li", "--data", data.Path)).Code.ShouldBe(0);
        await Eventually.Holds(async () => (await browser.GetMe()).StatusCode == HttpStatusCode.Unauthorized, "the session is over", TimeSpan.FromSeconds(1.5));

        var whole = await HubProcess.RunAsync("verify", "--data", data.Path);
        whole.Output.ShouldContain("The audit chain is whole");
        Tamper(Path.Combine(data.Path, "hub.db"));
        var broken = await HubProcess.RunAsync("verify", "--data", data.Path);
        (broken.Code, broken.Error.Trim()).ShouldBe((1, "The audit chain is broken at entry 2: it is not what was written. The 1 entries before it are as they were written."));
    }

    [Fact]
    public async Task A_kill_in_the_middle_leaves_the_chain_whole_and_every_act_that_was_acknowledged_in_it()
    {
        using var data = new TemporaryDirectory();
        await using var hub = await HubProcess.ServeAsync("--data", data.Path, "--demo");
        await HubProcess.RunWithAsync("corner lamp seven\n", "user", "add", "chief", "--role", "admin", "--scope", "3417", "--password-stdin", "--data", data.Path);
        using var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = new() }) { BaseAddress = hub.Address };
        await browser.TakeToken(await browser.PostSession("chief", "corner lamp seven"));
        var made = 0;
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        var writers = Enumerable.Range(0, 8).Select(_ => Write()).ToArray();
        await enough.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await hub.KillAsync();
        await Task.WhenAll(writers);

        var verdict = await HubProcess.RunAsync("verify", "--data", data.Path);
        verdict.Code.ShouldBe(0, verdict.Error);
        int.Parse(verdict.Output.Split(' ')[5], null).ShouldBeGreaterThanOrEqualTo(made);
        (await HubProcess.RunAsync("key", "list", "--data", data.Path)).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBeGreaterThanOrEqualTo(made);

        async Task Write()
        {
            try
            {
                while ((await browser.PostAsJsonAsync("api/v1/keys", new { scope = "3417", name = "door" })).StatusCode == HttpStatusCode.OK)
                {
                    if (Interlocked.Increment(ref made) == 50) enough.SetResult();
                }
            }
            catch (HttpRequestException)
            {
                // The hub is gone, as it should be.
            }
        }
    }

    [Theory]
    [InlineData("1234567890", "a row of neighbours", "user", "add", "li", "--role", "duty", "--scope", "*", "--password-stdin")]
    [InlineData("corner lamp seven", "2 to 40 letters", "user", "add", "<li>", "--role", "duty", "--scope", "*", "--password-stdin")]
    [InlineData("corner lamp seven", "neither an area nor a station", "user", "add", "li", "--role", "duty", "--scope", "nowhere", "--password-stdin")]
    [InlineData("", "There is no user li", "user", "remove", "li")]
    public async Task A_mistake_ends_with_one_sentence(string input, string sentence, params string[] args)
    {
        using var data = new TemporaryDirectory();

        var (code, _, error) = await HubProcess.RunWithAsync(input + "\n", [.. args, "--data", data.Path]);

        code.ShouldBe(1);
        error.ShouldContain(sentence);
        error.ShouldNotContain("   at ");
    }

    static void Tamper(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "DROP TRIGGER audit_keeps_content; UPDATE audit SET who = 'nobody' WHERE n = 2";
        command.ExecuteNonQuery();
    }
}
