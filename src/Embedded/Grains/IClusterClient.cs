namespace Orleans;

/// <summary>The grains as seen from outside them. As in Orleans.</summary>
public interface IClusterClient : IGrainFactory
{
    IServiceProvider ServiceProvider { get; }
}
