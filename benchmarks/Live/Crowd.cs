using OrleansHub.Bench.Load;
using OrleansHub.Bench.Servers;

namespace OrleansHub.Bench.Live;

/// <summary>Equally many dashboards on both servers, all reading.</summary>
sealed class Crowd(LiveStage stage) : IDisposable
{
    readonly List<Dashboard> ours = [], bare = [];

    public IReadOnlyList<Dashboard> Ours => ours;

    public IReadOnlyList<Dashboard> Bare => bare;

    public async Task GrowTo(int size)
    {
        await Add(ours, size, stage.Ours, LiveStage.HubPath, LiveStage.WholeCity);
        await Add(bare, size, stage.Bare, BareHub.Path, null);
    }

    public void Dispose()
    {
        foreach (var dashboard in ours.Concat(bare)) dashboard.Dispose();
    }

    static async Task Add(List<Dashboard> to, int size, ServerProcess server, string path, string? scope)
    {
        foreach (var dashboard in await Dashboard.OpenMany(size - to.Count, server.Address, path, scope))
        {
            to.Add(dashboard);
            _ = dashboard.Read();
        }
    }
}
