using OrleansHub.Silo;

namespace OrleansHub.Web.Tests.Metrics;

public sealed class MetricsTests
{
    [Fact]
    public async Task Metrics_tell_the_readings_by_verdict_and_the_commits()
    {
        await using var nextDoor = await HubHost.StartAsync();
        await using var hub = await HubHost.StartAsync();
        await hub.Device.Post("""[{"sensor":"s-0/a","in":1,"out":1},{"sensor":"s-1/a","in":1,"out":1},{"sensor":"none/a","in":1,"out":1}]""");
        using var refused = await hub.Client.PostText("{}");

        var text = await hub.Client.GetStringAsync(new Uri("metrics", UriKind.Relative));

        text.ShouldContain("orleanshub_ingest_readings_total{verdict=\"accepted\"} 2\n");
        text.ShouldContain("orleanshub_ingest_readings_total{verdict=\"rejected\"} 1\n");
        text.ShouldContain("orleanshub_ingest_refused_total{status=\"401\"} 1\n");
        text.ShouldContain("# TYPE orleanshub_storage_commit_duration_seconds histogram\n");
        text.ShouldContain("orleanshub_storage_commit_size_bucket{le=\"+Inf\"}");
        // Orleans has meters of its own.
        text.Split('\n').Count(line => line.StartsWith("orleanshub_engine_calls_total{grain=\"station\"} ", StringComparison.Ordinal)).ShouldBe(GrainEngine.Name == "embedded" ? 1 : 0);
        text.ShouldContain("process_cpu_seconds_total ");
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries)) line.ShouldMatch(@"^(# (HELP|TYPE) \S+ .+|[a-z0-9_]+(\{.*\})? \S+)$");
    }

    [Fact]
    public async Task A_live_process_says_so_and_a_well_one_too()
    {
        await using var hub = await HubHost.StartAsync();

        (await hub.Client.GetStringAsync(new Uri("alive", UriKind.Relative))).ShouldBe("alive");
        (await hub.Client.GetStringAsync(new Uri("healthz", UriKind.Relative))).ShouldContain("\"status\":\"ok\"");
    }
}
