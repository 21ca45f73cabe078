using System.Reflection;
using OrleansHub.Embedded.Calls;

namespace OrleansHub.Embedded.Manifests;

/// <summary>Gathers the grain interfaces and classes of the assemblies an engine runs.</summary>
public sealed class GrainManifest
{
    private readonly List<GrainRegistration> _classes = [];
    private readonly Dictionary<Type, Func<ProxyTarget, GrainProxy>> _proxies = [];

    internal IReadOnlyList<GrainRegistration> Classes => _classes;

    internal IReadOnlyDictionary<Type, Func<ProxyTarget, GrainProxy>> Proxies => _proxies;

    internal static GrainManifest Of(IEnumerable<Assembly> assemblies)
    {
        var manifest = new GrainManifest();
        foreach (var assembly in assemblies.Distinct())
        {
            var attribute = assembly.GetCustomAttribute<GrainManifestAttribute>()
                ?? throw new ArgumentException($"{assembly.GetName().Name} has no grains: is it built with the grain generator?");
            ((IGrainManifest)Activator.CreateInstance(attribute.Manifest)!).Describe(manifest);
        }
        return manifest;
    }

    public void AddInterface<TInterface>(Func<ProxyTarget, GrainProxy> proxy) => _proxies[typeof(TInterface)] = proxy;

    public void AddClass<TGrain>(Func<GrainConstruction, object> construct) where TGrain : class =>
        _classes.Add(new GrainRegistration(typeof(TGrain), construct));
}
