using OrleansHub.Web.Cities;

namespace OrleansHub.Web.Hosting;

/// <summary>Serves until it is told to stop.</summary>
internal static class Server
{
    public static async Task<int> RunAsync(HubRun run, CancellationToken stop)
    {
        await using var app = Program.Build(run);
        await FirstCity.EnsureAsync(app.Services);
        await app.RunAsync(stop);
        return 0;
    }
}
