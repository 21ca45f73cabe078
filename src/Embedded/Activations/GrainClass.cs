using System.Collections.Concurrent;
using System.Reflection;
using Orleans.Concurrency;
using Orleans.Runtime;
using OrleansHub.Embedded.Calls;
using OrleansHub.Embedded.Manifests;

namespace OrleansHub.Embedded.Activations;

/// <summary>One class of grains in one engine, with those that are in memory.</summary>
internal sealed class GrainClass
{
    private readonly ConcurrentDictionary<string, Activation> _activations = new(StringComparer.Ordinal);
    private readonly Func<string, Activation> _create;
    private readonly GrainType _type;
    private long _retiredCalls;

    internal GrainClass(Engine engine, GrainRegistration registration)
    {
        Engine = engine;
        Type = registration.Class;
        Construct = registration.Construct;
        _type = registration.GrainType;
        _create = key => new Activation(this, key);
        IsReentrant = Type.GetCustomAttribute<ReentrantAttribute>() is not null;
        CollectionAge = Type.GetCustomAttribute<KeepAliveAttribute>() is not null ? null
            : Type.GetCustomAttribute<CollectionAgeLimitAttribute>() is { } limit ? (limit.AlwaysActive ? null : limit.AgeLimit)
            : engine.Options.CollectionAge;
    }

    internal Engine Engine { get; }

    internal Type Type { get; }

    internal Func<GrainConstruction, object> Construct { get; }

    internal bool IsReentrant { get; }

    /// <summary>How long a grain of the class may be idle; null for ever.</summary>
    internal TimeSpan? CollectionAge { get; }

    internal IEnumerable<Activation> Activations => _activations.Select(a => a.Value);

    internal bool IsEmpty => _activations.IsEmpty;

    internal int Count => _activations.Count;

    /// <summary>The calls its grains have answered, counted by each on its own and only added up when somebody asks.</summary>
    internal long Calls => Interlocked.Read(ref _retiredCalls) + Activations.Sum(a => (long)a.Calls);

    internal string Name => _type.ToString()!;

    internal GrainId IdOf(string key) => GrainId.Create(_type, IdSpan.Create(key));

    /// <summary>The activation with that key, made if there is none. It may end at any time: then it takes no calls and this is asked again.</summary>
    internal Activation Locate(string key) => _activations.GetOrAdd(key, _create);

    internal void Remove(Activation activation) => _activations.TryRemove(new(activation.Key, activation));

    internal Activation Replace(Activation ended, Activation successor)
    {
        _activations[ended.Key] = successor;
        return successor;
    }

    internal void Retire(int calls) => Interlocked.Add(ref _retiredCalls, calls);
}
