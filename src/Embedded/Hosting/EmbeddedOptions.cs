namespace Orleans.Hosting;

/// <summary>How the engine runs its grains.</summary>
public sealed class EmbeddedOptions
{
    /// <summary>How long a caller waits for an answer where the method does not say otherwise.</summary>
    public TimeSpan ResponseTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a grain may be idle before it is collected where its class does not say otherwise.</summary>
    public TimeSpan CollectionAge { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How often idle grains are looked for; a grain is collected between its age and that much later.</summary>
    public TimeSpan CollectionQuantum { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a stop waits for running turns and <c>OnDeactivateAsync</c> before it gives up on them.</summary>
    public TimeSpan StopTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Copies every argument and result, as a cluster would, so that shared mutable state shows up in tests.</summary>
    public bool CopyMessages { get; set; }
}
