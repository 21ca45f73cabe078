namespace Orleans.Runtime;

/// <summary>Names the state, and the storage it lies in, of an <see cref="IPersistentState{TState}"/> constructor parameter. As in Orleans.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class PersistentStateAttribute(string stateName, string? storageName = null) : Attribute
{
    public string StateName { get; } = stateName;

    /// <summary>The key the storage is registered under; null for the unkeyed one.</summary>
    public string? StorageName { get; } = storageName;
}
