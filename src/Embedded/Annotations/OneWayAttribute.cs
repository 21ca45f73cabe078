namespace Orleans.Concurrency;

/// <summary>The call returns at once; nobody learns of its result or failure. As in Orleans.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OneWayAttribute : Attribute;
