using System.Net;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrleansHub.Silo.Storage;

namespace OrleansHub.Web.Tests.Ingest;

public sealed class StorageFailureTests
{
    const int Stations = 120;
    static readonly string Faults = string.Join(',', Enumerable.Range(0, 60).Select(n => $"\"{n:D60}\""));

    [Fact]
    public async Task A_full_disk_acknowledges_nothing_and_once_there_is_room_all_goes_on_without_a_restart()
    {
        await using var hub = await HubHost.StartAsync(TestCity.Of(Stations), new() { ["Storage:MaxPages"] = "140" });
        var next = 0;

        HttpResponseMessage answer;
        for (answer = await Beat(hub, next); answer.IsSuccessStatusCode && next < Stations - 1; answer = await Beat(hub, ++next)) answer.Dispose();

        await answer.ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "not-stored");
        answer.Headers.RetryAfter!.Delta.ShouldNotBeNull();
        answer.Dispose();
        (await Kiosks(hub, next)).ShouldBe(0);

        hub.Services.GetRequiredService<IOptions<StorageOptions>>().Value.MaxPages = null;

        // The limit holds for a connection from its opening: one that something smaller opened meanwhile is full once more.
        var again = await Beat(hub, next);
        if (!again.IsSuccessStatusCode)
        {
            again.Dispose();
            again = await Beat(hub, next);
        }
        using (again) again.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Kiosks(hub, next)).ShouldBe(1);
    }

    [Fact]
    public async Task A_file_that_another_process_holds_is_told_by_healthz_until_it_is_let_go()
    {
        await using var hub = await HubHost.StartAsync(settings: new() { ["Storage:BusyTimeout"] = "00:00:00.050" });
        using var other = new SqliteConnection($"Data Source={Path.Combine(hub.Directory, "hub.db")};Pooling=False");
        await other.OpenAsync();
        (await Health(hub)).Status.ShouldBe(HttpStatusCode.OK);
        await Execute(other, "BEGIN IMMEDIATE");

        using var refused = await Beat(hub, 0);

        await refused.ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "not-stored");
        var (status, health) = await Health(hub);
        status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        health.GetProperty("status").GetString().ShouldBe("failing");
        health.GetProperty("storage").GetProperty("message").GetString()!.ShouldContain("locked");

        await Execute(other, "ROLLBACK");

        (await Health(hub)).Status.ShouldBe(HttpStatusCode.OK);
        using var again = await Beat(hub, 0);
        again.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    static async Task Execute(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    static Task<HttpResponseMessage> Beat(HubHost hub, int station) =>
        hub.Device.PostText($$"""{"kiosk":"s-{{station}}/k","status":"out-of-order","faults":[{{Faults}}]}""");

    static async Task<int> Kiosks(HubHost hub, int station) =>
        (await hub.Grains.GetGrain<Grains.Stations.IStationGrain>($"s-{station}").Line()).Kiosks.Length;

    static async Task<(HttpStatusCode Status, JsonElement Body)> Health(HubHost hub)
    {
        using var response = await hub.Client.GetAsync(new Uri("healthz", UriKind.Relative));
        return (response.StatusCode, JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync()));
    }
}
