namespace OrleansHub.Web.Tests.Replay;

/// <summary>Real recordings that lie beside the project on some machines and are not ours to copy.</summary>
internal static class SharedCounts
{
    public static string? Find(string name)
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            var path = Path.Combine(directory.FullName, "shared", "data", "counts", name);
            if (File.Exists(path)) return path;
        }
        return Environment.GetEnvironmentVariable("ORLEANSHUB_TEST_DATA") is { } shared && Path.Combine(shared, "counts", name) is var named && File.Exists(named) ? named : null;
    }
}

/// <summary>A test that needs such a recording; skipped with a message where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactWithCountsAttribute : FactAttribute
{
    public FactWithCountsAttribute(string name)
    {
        if (SharedCounts.Find(name) is null) Skip = $"shared/data/counts/{name} is not on this machine (ORLEANSHUB_TEST_DATA may name another place)";
    }
}
