using Orleans.Runtime;

namespace Orleans;

/// <summary>The root of grain interfaces. As in Orleans.</summary>
public interface IGrain : IAddressable;

/// <summary>The root of interfaces of grains that are keyed by a string. As in Orleans.</summary>
public interface IGrainWithStringKey : IGrain;
