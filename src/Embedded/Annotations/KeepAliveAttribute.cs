namespace Orleans;

/// <summary>Activations of the grain class are never collected for being idle. As in Orleans.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class KeepAliveAttribute : Attribute;
