using System.ComponentModel.DataAnnotations;

namespace OrleansHub.Web.Live.Push;

/// <summary>Limits and rhythm of the hub; configuration section <c>Live</c>.</summary>
public sealed class PushOptions
{
    /// <summary>How often each connection is told its whole scope again.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "01:00:00")]
    public TimeSpan RefreshEvery { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>A connection that does not take a message for so long is cut.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "01:00:00")]
    public TimeSpan StuckAfter { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Connections in all.</summary>
    [Range(1, 1_000_000)]
    public int MaxConnections { get; set; } = 20_000;

    /// <summary>Connections from one address; the loopback address, which is a proxy's, is not limited.</summary>
    [Range(1, 1_000_000)]
    public int MaxConnectionsPerAddress { get; set; } = 200;
}
