namespace OrleansHub.Web.Hosting;

/// <summary>One run of the hub: the settings of its command line, which outrank files and environment, and what a test or a replay puts in place.</summary>
public sealed record HubRun
{
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    /// <summary>The clock of the whole hub; the machine's when null.</summary>
    public TimeProvider? Clock { get; init; }

    /// <summary>The last word on the composition.</summary>
    public Action<WebApplicationBuilder>? Customise { get; init; }
}
