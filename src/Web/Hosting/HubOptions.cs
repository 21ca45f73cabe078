namespace OrleansHub.Web.Hosting;

/// <summary>What the command line says of one run. Bound to the section <c>Hub</c> (<c>Hub__Data=…</c> in the environment).</summary>
public sealed class HubOptions
{
    public const string Section = "Hub";
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>The data directory.</summary>
    public string Data { get; set; } = "./data";

    /// <summary>A city file to import when the store is empty.</summary>
    public string? City { get; set; }

    /// <summary>Whether to show a built-in city with made-up counts when the store is empty. Null: yes, unless a city is named.</summary>
    public bool? Demo { get; set; }

    /// <summary>Where state is kept: <c>sqlite</c>.</summary>
    public string Storage { get; set; } = "sqlite";

    /// <summary>The proxies in front of the hub, as addresses or networks separated by commas: their X-Forwarded-For is believed, nobody else's.</summary>
    public string? Proxies { get; set; }

    /// <summary>Where people reach the hub, <c>https://stations.example.org</c>, for posters and links; null: the address they asked at.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>Logs as JSON lines, for machines that collect them.</summary>
    public bool JsonLogs { get; set; }
}
