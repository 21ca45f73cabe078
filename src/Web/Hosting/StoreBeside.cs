using OrleansHub.Silo.Storage;

namespace OrleansHub.Web.Hosting;

/// <summary>Opens the data directory for one short change, whether or not a server works on it; a running server notices within a second.</summary>
internal static class StoreBeside
{
    public static ServiceProvider Open(IReadOnlyDictionary<string, string?> settings) => new ServiceCollection()
        .AddSingleton<IConfiguration>(Configuration(settings))
        .AddHubStorage(storage => storage.Beside = true)
        .BuildServiceProvider();

    /// <summary>The data directory those settings name, which need not exist.</summary>
    public static string DirectoryOf(IReadOnlyDictionary<string, string?> settings) =>
        Path.GetFullPath(Configuration(settings).GetSection(StorageOptions.Section).Get<StorageOptions>()?.DataDirectory ?? new StorageOptions().DataDirectory);

    static ConfigurationManager Configuration(IReadOnlyDictionary<string, string?> settings)
    {
        var configuration = new ConfigurationManager();
        configuration.AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true);
        configuration.AddEnvironmentVariables();
        configuration.AddHub(new() { Settings = settings });
        return configuration;
    }
}
