using OrleansHub.Silo.Storage;

namespace OrleansHub.Web.Hosting;

/// <summary>Opens the data directory for one short change, whether or not a server works on it; a running server notices within a second.</summary>
internal static class StoreBeside
{
    public static ServiceProvider Open(IReadOnlyDictionary<string, string?> settings)
    {
        var configuration = new ConfigurationManager();
        configuration.AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true);
        configuration.AddEnvironmentVariables();
        configuration.AddHub(new() { Settings = settings });
        return new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddHubStorage(storage => storage.Beside = true)
            .BuildServiceProvider();
    }
}
