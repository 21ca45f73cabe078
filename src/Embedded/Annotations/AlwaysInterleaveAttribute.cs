namespace Orleans.Concurrency;

/// <summary>The method may interleave with every other call of its grain. As in Orleans.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AlwaysInterleaveAttribute : Attribute;
