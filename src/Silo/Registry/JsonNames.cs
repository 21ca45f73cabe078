using System.Collections.Immutable;
using System.Text.Json;

namespace OrleansHub.Silo.Registry;

/// <summary>The names of an enumeration's values in JSON.</summary>
internal static class JsonNames<T> where T : struct, Enum
{
    public static readonly ImmutableSortedDictionary<string, T> All =
        Enum.GetValues<T>().ToImmutableSortedDictionary(value => JsonSerializer.SerializeToElement(value).GetString()!, value => value, StringComparer.Ordinal);
}
