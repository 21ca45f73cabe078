using Orleans.Runtime;

namespace Orleans;

/// <summary>An object outside the grains that grains can call through a reference. As in Orleans.</summary>
public interface IGrainObserver : IAddressable;
