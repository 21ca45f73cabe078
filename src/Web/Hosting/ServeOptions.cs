using System.CommandLine;

namespace OrleansHub.Web.Hosting;

/// <summary>The options that say where and what to serve, as they stand on the command line; what is not given is left to files and environment.</summary>
internal sealed class ServeOptions
{
    readonly Option<string?> data = new("--data") { Description = "The data directory (default ./data)", HelpName = "DIR" };
    readonly Option<string?> urls = new("--urls") { Description = $"Where to listen (default {HubOptions.DefaultUrl})", HelpName = "URL" };
    readonly Option<string?> city = new("--city") { Description = "A city file to import when the store is empty", HelpName = "FILE" };
    readonly Option<bool> demo = new("--demo") { Description = "Show the built-in city with made-up counts when the store is empty" };
    readonly Option<bool> noDemo = new("--no-demo") { Description = "Start empty when the store is empty" };
    readonly Option<string?> storage = new("--storage") { Description = "Where state is kept: sqlite", HelpName = "sqlite|postgres" };
    readonly Option<string?> connection = new("--connection") { Description = "How to reach the database of --storage postgres", HelpName = "STRING" };

    public Option<string?> Data => data;

    public void AddTo(Command command)
    {
        Option[] all = [data, urls, city, demo, noDemo, storage, connection];
        foreach (var option in all) command.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetValue(demo) && result.GetValue(noDemo)) result.AddError("Give either --demo or --no-demo.");
        });
    }

    /// <summary>For verbs that serve but bring a city of their own.</summary>
    public void AddPlaceTo(Command command)
    {
        command.Add(data);
        command.Add(urls);
    }

    public Dictionary<string, string?> Settings(ParseResult result)
    {
        var settings = new Dictionary<string, string?>();
        Set("Hub:Data", data);
        Set("urls", urls);
        Set("Hub:City", city);
        Set("Hub:Storage", storage);
        Set("Hub:Connection", connection);
        if (result.GetValue(demo)) settings["Hub:Demo"] = "true";
        if (result.GetValue(noDemo)) settings["Hub:Demo"] = "false";
        return settings;

        void Set(string key, Option<string?> option)
        {
            if (result.GetValue(option) is { } value) settings[key] = value;
        }
    }
}
