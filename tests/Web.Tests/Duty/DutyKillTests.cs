using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OrleansHub.Silo.History;
using OrleansHub.Silo.Storage;
using OrleansHub.Silo.Storage.Accounts;
using OrleansHub.Silo.Storage.Audit;
using OrleansHub.Silo.Storage.Cities;
using OrleansHub.Web.Tests.Accounts;

namespace OrleansHub.Web.Tests.Duty;

/// <summary>
/// The server as a process of its own, killed while somebody recounts. What was answered is in the count, on the curve and on record; of
/// what was on its way all three or none.
/// </summary>
public sealed class DutyKillTests
{
    const int Rounds = 3;
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Whenever_the_server_is_killed_count_curve_and_record_agree()
    {
        using var data = new TemporaryDirectory();
        var directory = data.File("hub");
        await using (var store = Open(directory))
        {
            await store.GetRequiredService<CityStore>().ImportAsync(DutyCity.Of());
            var hash = new PasswordHasher<string>().HashPassword("", SignedIn.Password);
            await store.GetRequiredService<AccountStore>().AddAsync("wang", "duty", "s-0", hash, "console");
        }
        var random = new Random(1);
        var (answered, sent) = (0, 0);

        for (var round = 0; round < Rounds; round++)
        {
            await using var hub = await HubProcess.ServeAsync("--data", directory);
            using var staff = await SignIn(hub.Address);
            if (sent > 0) await Poll.UntilAsync($"recount {sent}", () => Rest(staff), rest => (int?)rest["raw"] == PeopleOf(sent));
            var first = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var recounts = Task.Run(async () =>
            {
                while (await TryRecount(staff, PeopleOf(sent + 1)))
                {
                    answered = ++sent;
                    first.TrySetResult();
                }
            });
            await first.Task.WaitAsync(Patience);
            using (var moment = new PeriodicTimer(TimeSpan.FromMilliseconds(random.Next(20, 400)))) await moment.WaitForNextTickAsync();
            await hub.KillAsync();
            await recounts;

            await using var store = Open(directory);
            var acts = store.GetRequiredService<AuditStore>().Read(new() { Subject = "s-0/rest", What = "recount", Limit = int.MaxValue });
            var events = store.GetRequiredService<StationHistory>().Events("s-0", DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue);
            var stored = acts.Select(entry => (int)JsonNode.Parse(entry.Act.After!)!["people"]!).Reverse().ToArray();
            store.GetRequiredService<AuditStore>().Verify().Broken.ShouldBeNull();
            // Answered or not, the last one may have come through.
            stored.Length.ShouldBeInRange(answered, answered + 1);
            stored.ShouldBe(Enumerable.Range(1, stored.Length).Select(PeopleOf));
            events.Select(happened => happened.People!.Value).ShouldBe(stored);
            answered = sent = stored.Length;
        }
    }

    // No two recounts in a row are alike, and none is more than the zone can hold.
    static int PeopleOf(int number) => number % 100;

    static ServiceProvider Open(string directory) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
        .AddHubStorage(options => options.DataDirectory = directory)
        .BuildServiceProvider();

    static async Task<HttpClient> SignIn(Uri address)
    {
        var client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = address };
        using var response = await client.PostAsync(
            new Uri("api/v1/session", UriKind.Relative), new StringContent(JsonSerializer.Serialize(new { name = "wang", password = SignedIn.Password }), System.Text.Encoding.UTF8, "application/json"));
        response.EnsureSuccessStatusCode();
        await client.TakeToken(response);
        return client;
    }

    static async Task<bool> TryRecount(HttpClient staff, int people)
    {
        try
        {
            using var response = await staff.Act("POST", "s-0/recount", string.Create(CultureInfo.InvariantCulture, $$"""{"zone":"rest","people":{{people}},"reason":"漏记"}"""));
            return response.IsSuccessStatusCode;
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException or IOException)
        {
            return false;
        }
    }

    static async Task<JsonNode> Rest(HttpClient staff) => (await staff.Station("s-0"))["zones"]!.AsArray().Single(zone => (string?)zone!["id"] == "rest")!;
}
