using System.Diagnostics.CodeAnalysis;
using OrleansHub.Embedded.Activations;
using OrleansHub.Embedded.Observers;

namespace OrleansHub.Embedded.Calls;

/// <summary>What a proxy stands for: a grain, or an observer. Generated code passes it on.</summary>
[SuppressMessage("Performance", "CA1815", Justification = "Passed once to a constructor, never compared.")]
public readonly struct ProxyTarget
{
    internal ProxyTarget(GrainClass grainClass, string key)
    {
        Class = grainClass;
        Key = key;
    }

    internal ProxyTarget(ObserverMailbox observer)
    {
        Observer = observer;
        Key = observer.Key;
    }

    internal GrainClass? Class { get; }

    internal string Key { get; }

    internal ObserverMailbox? Observer { get; }
}
