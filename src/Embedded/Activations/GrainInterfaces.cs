using System.Collections.Frozen;
using Orleans.Runtime;
using OrleansHub.Embedded.Calls;
using OrleansHub.Embedded.Manifests;

namespace OrleansHub.Embedded.Activations;

/// <summary>Which class answers which interface, and the proxies of both grains and observers.</summary>
internal sealed class GrainInterfaces
{
    private readonly FrozenDictionary<Type, Func<ProxyTarget, GrainProxy>> _proxies;
    private readonly FrozenDictionary<Type, GrainClass[]> _classes;
    private readonly FrozenDictionary<GrainType, GrainClass> _byType;

    internal GrainInterfaces(GrainManifest manifest, IReadOnlyList<GrainClass> classes)
    {
        _proxies = manifest.Proxies.ToFrozenDictionary();
        _classes = classes
            .SelectMany(c => c.Type.GetInterfaces().Where(typeof(IGrain).IsAssignableFrom), (c, i) => (Class: c, Interface: i))
            .GroupBy(p => p.Interface, p => p.Class)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray());
        _byType = classes.ToFrozenDictionary(c => c.IdOf("").Type);
    }

    internal TInterface Proxy<TInterface>(ProxyTarget target)
    {
        if (_proxies.TryGetValue(typeof(TInterface), out var create)) return (TInterface)(object)create(target);
        throw new ArgumentException($"{typeof(TInterface)} is no grain interface of the assemblies this engine runs.");
    }

    internal GrainClass ClassOf(Type grainInterface, string? prefix)
    {
        var candidates = _classes.GetValueOrDefault(grainInterface) ?? throw new ArgumentException($"No grain class implements {grainInterface}.");
        if (prefix is not null) candidates = Array.FindAll(candidates, c => c.Type.FullName!.StartsWith(prefix, StringComparison.Ordinal));
        return candidates is [var one]
            ? one
            : throw new ArgumentException($"{candidates.Length} grain classes implement {grainInterface}{(prefix is null ? "" : $" and begin with {prefix}")}.");
    }

    internal GrainClass ClassOf(GrainType type) => _byType.GetValueOrDefault(type) ?? throw new ArgumentException($"No grain class is named {type}.");
}
