namespace Orleans.Concurrency;

/// <summary>Calls of an activation of the class may interleave at every await. As in Orleans.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ReentrantAttribute : Attribute;
