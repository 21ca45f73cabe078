using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using Orleans.Runtime;

namespace OrleansHub.Embedded.Calls;

/// <summary>Copies messages through JSON, as a cluster would copy them through its serialiser. What cannot change is passed as it is.</summary>
public sealed class MessageCopier
{
    private readonly ConcurrentDictionary<Type, bool> _passed = new();
    private readonly JsonSerializerOptions _json = new() { IncludeFields = true, Converters = { new ReferenceConverter() } };

    internal MessageCopier()
    {
    }

    /// <summary>An equal value that shares nothing changeable with the original.</summary>
    public T Copy<T>(T value)
    {
        if (value is null || _passed.GetOrAdd(value.GetType(), IsPassed)) return value;
        return JsonSerializer.Deserialize<T>(JsonSerializer.SerializeToUtf8Bytes(value, _json), _json)!;
    }

    private static bool IsPassed(Type type) =>
        type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(CancellationToken)
        || typeof(IAddressable).IsAssignableFrom(type) || type.GetCustomAttribute<ImmutableAttribute>() is not null;
}
