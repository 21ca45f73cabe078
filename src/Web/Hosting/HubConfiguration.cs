namespace OrleansHub.Web.Hosting;

/// <summary>Brings together what appsettings.json, the environment and the command line say; the last one wins.</summary>
internal static class HubConfiguration
{
    public static void AddHub(this IConfigurationManager configuration, HubRun run)
    {
        configuration.AddInMemoryCollection(run.Settings);
        // One word for the operator, one place where the storage looks.
        if (configuration["Hub:Data"] is { Length: > 0 } data) configuration["Storage:DataDirectory"] = data;
        if (string.IsNullOrEmpty(configuration["urls"])) configuration["urls"] = HubOptions.DefaultUrl;
        var storage = configuration["Hub:Storage"] ?? "sqlite";
        if (storage == "postgres") throw new OperatorException("--storage postgres is not in this version; leave it out to store in a file.");
        if (storage != "sqlite") throw new OperatorException($"--storage {storage} is unknown; this version stores in sqlite.");
    }
}
