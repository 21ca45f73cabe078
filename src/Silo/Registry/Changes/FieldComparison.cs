using System.Collections.Immutable;
using System.Text.Json;
using OrleansHub.Silo.Storage.Cities;

namespace OrleansHub.Silo.Registry.Changes;

/// <summary>Compares two records of a city as the JSON they are written in. Parts of a list that have an id or a code are compared with their like.</summary>
public static class FieldComparison
{
    static readonly string[] Keys = ["id", "code"];

    public static ImmutableArray<FieldChange> Between<T>(T before, T after)
    {
        var found = ImmutableArray.CreateBuilder<FieldChange>();
        Compare("", JsonSerializer.SerializeToElement(before, CityJson.Options), JsonSerializer.SerializeToElement(after, CityJson.Options), found);
        return found.DrainToImmutable();
    }

    static void Compare(string path, JsonElement? before, JsonElement? after, ImmutableArray<FieldChange>.Builder found)
    {
        if (before is { } a && after is { } b)
        {
            if (JsonElement.DeepEquals(a, b)) return;
            var inner = found.Count;
            if (Parts(path, a) is { } known && Parts(path, b) is { } next)
            {
                foreach (var key in known.Keys.Union(next.Keys)) Compare(key, Find(known, key), Find(next, key), found);
            }
            // Nothing inside differs where only the order does.
            if (found.Count > inner) return;
        }
        found.Add(new(path, before, after));
    }

    static JsonElement? Find(Dictionary<string, JsonElement> parts, string key) => parts.TryGetValue(key, out var part) ? part : null;

    /// <summary>What an object or a list of named objects is made of, by path; null for what is compared as a whole.</summary>
    static Dictionary<string, JsonElement>? Parts(string path, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object)
            return value.EnumerateObject().ToDictionary(member => path.Length == 0 ? member.Name : $"{path}.{member.Name}", member => member.Value);
        if (value.ValueKind != JsonValueKind.Array) return null;
        var parts = new Dictionary<string, JsonElement>();
        foreach (var item in value.EnumerateArray())
        {
            if (KeyOf(item) is not { } key || !parts.TryAdd($"{path}[{key}]", item)) return null;
        }
        return parts;
    }

    static string? KeyOf(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object) return null;
        foreach (var key in Keys)
        {
            if (item.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String) return value.GetString();
        }
        return null;
    }
}
