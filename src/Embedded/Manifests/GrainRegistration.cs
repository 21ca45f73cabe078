using System.Reflection;
using Orleans.Metadata;
using Orleans.Runtime;

namespace OrleansHub.Embedded.Manifests;

/// <summary>A grain class and how to make one.</summary>
internal sealed record GrainRegistration(Type Class, Func<GrainConstruction, object> Construct)
{
    /// <summary>The name the class gives itself, or else its own in small letters without "Grain", as in Orleans.</summary>
    internal GrainType GrainType { get; } = GrainType.Create(Class.GetCustomAttribute<GrainTypeAttribute>()?.GrainType ?? DefaultName(Class.Name));

    private static string DefaultName(string name)
    {
        const string suffix = "Grain";
        var stem = name.EndsWith(suffix, StringComparison.Ordinal) && name.Length > suffix.Length ? name[..^suffix.Length] : name;
        return stem.ToLowerInvariant();
    }
}
