using System.Runtime.CompilerServices;

namespace OrleansHub.Web.Tests.Metrics;

public sealed class ExplainedTests
{
    [Fact]
    public async Task Every_metric_is_explained_to_whoever_runs_the_hub()
    {
        await using var hub = await HubHost.StartAsync();
        await hub.Device.Post("""[{"sensor":"s-0/a","in":1,"out":1},{"sensor":"none/a","in":1,"out":1}]""");
        var text = await hub.Client.GetStringAsync(new Uri("metrics", UriKind.Relative));
        var page = await File.ReadAllTextAsync(Path.Combine(Root(), "docs", "operations.md"));

        var names = text.Split('\n').Where(line => line.StartsWith("# TYPE ", StringComparison.Ordinal)).Select(line => line.Split(' ')[2]).ToArray();

        names.Length.ShouldBeGreaterThan(20);
        names.Where(name => !page.Contains($"`{name}`", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
