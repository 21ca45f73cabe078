namespace Orleans.Metadata;

/// <summary>The stable name of a grain class, the first half of the identity of its grains. As in Orleans.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class GrainTypeAttribute(string grainType) : Attribute
{
    internal string GrainType { get; } = grainType;
}
