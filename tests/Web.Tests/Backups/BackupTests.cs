using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using OrleansHub.Silo.Storage.Audit;
using OrleansHub.Silo.Storage.Backups;
using OrleansHub.Web.Accounts;
using OrleansHub.Web.Tests.Accounts;

namespace OrleansHub.Web.Tests.Backups;

public sealed class BackupTests
{
    const string Door = """{"sensor":"s-0/a","in":IN,"out":0,"boot":"x"}""";

    [Fact]
    public async Task What_was_acknowledged_before_a_download_is_in_it_while_readings_go_on_coming()
    {
        using var copy = new TemporaryDirectory();
        await using var hub = await HubHost.StartAsync();
        using var admin = await hub.SignIn(Role.Admin);
        await hub.Device.Post(Reading(0));
        await hub.Device.Post(Reading(7));
        using var over = new CancellationTokenSource();
        var traffic = Task.Run(async () =>
        {
            for (var people = 8; !over.IsCancellationRequested; people++) await hub.Device.Post(Reading(people));
            return true;
        });

        using var response = await admin.GetAsync(new Uri("api/v1/backup", UriKind.Relative));
        await File.WriteAllBytesAsync(copy.File("copy.db"), await response.Content.ReadAsByteArrayAsync());
        await over.CancelAsync();
        await traffic;

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentDisposition!.FileName!.Trim('"').ShouldBe("orleanshub-99-20261121-1000.db");
        Backup.Restore(copy.File("copy.db"), copy.File("data")).Stations.ShouldBe(4);
        await using var restored = await HubHost.StartAsync(settings: new() { ["Hub:Data"] = copy.File("data") });
        (await restored.RawIn("s-0", "hall")).ShouldBeGreaterThanOrEqualTo(7);
        File.Exists(Path.Combine(hub.Directory, "download.backup")).ShouldBeFalse();
        hub.Services.GetRequiredService<AuditStore>().Read(new() { What = "backup" }).ShouldHaveSingleItem().Act.Who.ShouldBe("admin-99");
    }

    [Theory]
    [InlineData(Role.Duty, TestCity.Code)]
    [InlineData(Role.Manager, TestCity.Code)]
    [InlineData(Role.Admin, TestCity.District1)]
    public async Task Nobody_else_may_take_everything_away(Role role, string scope)
    {
        await using var hub = await HubHost.StartAsync();
        using var staff = await hub.SignIn(role, scope);

        using var response = await staff.GetAsync(new Uri("api/v1/backup", UriKind.Relative));

        response.StatusCode.ShouldBe(role == Role.Admin ? HttpStatusCode.NotFound : HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_hub_that_was_killed_goes_on_elsewhere_from_the_backup_made_while_it_served()
    {
        using var place = new TemporaryDirectory();
        await File.WriteAllTextAsync(place.File("city.json"), """
            {"city":{"code":"99","name":{"zh":"试验市"},"timeZone":"Asia/Shanghai"},"areas":[],
             "stations":[{"id":"s-0","kind":"rest","area":"99","name":{"zh":"站"},"lat":30,"lon":117,"capacity":50,"sensors":[{"id":"a"}]}]}
            """);
        var data = place.File("data");
        await using (var hub = await HubProcess.ServeAsync("--data", data, "--city", place.File("city.json")))
        {
            var key = (await HubProcess.RunAsync("key", "add", "--scope", "99", "--data", data)).Output.Trim();
            using var device = new HttpClient { BaseAddress = hub.Address, DefaultRequestHeaders = { Authorization = new("Bearer", key) } };
            await Poll.UntilAsync("the server knows the new key", async () => (await device.PostText(Reading(0))).StatusCode, status => status == HttpStatusCode.OK);
            await device.Post(Reading(7));
            await device.Post(Reading(9));

            var made = await HubProcess.RunAsync("backup", place.File("copy.db"), "--data", data);
            made.Code.ShouldBe(0, made.Error);
            made.Output.ShouldContain("1 stations");
            (await HubProcess.RunAsync("backup", place.File("copy.db"), "--data", data)).Error.ShouldContain("is there already");
            (await HubProcess.RunAsync("restore", place.File("copy.db"), "--data", data)).Error.ShouldContain("A server is using");
            await hub.KillAsync();
        }

        var refused = await HubProcess.RunAsync("restore", place.File("copy.db"), "--data", data);
        var restored = await HubProcess.RunAsync("restore", place.File("copy.db"), "--data", place.File("new"));

        refused.Error.ShouldContain("is not empty");
        restored.Code.ShouldBe(0, restored.Error);
        LastAct(place.File("new")).ShouldBe("console restore");
        (await HubProcess.RunAsync("verify", "--data", place.File("new"))).Code.ShouldBe(0);
        await using var again = await HubProcess.ServeAsync("--data", place.File("new"));
        using var client = new HttpClient { BaseAddress = again.Address };
        await Poll.UntilAsync("nine people", () => client.GetStringAsync("api/v1/stations/s-0"), station => station.Contains("\"people\":9,", StringComparison.Ordinal));
    }

    static string LastAct(string data)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(data, "hub.db")};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT who || ' ' || what FROM audit ORDER BY n DESC LIMIT 1";
        return (string)command.ExecuteScalar()!;
    }

    static string Reading(int people) => Door.Replace("IN", people.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
