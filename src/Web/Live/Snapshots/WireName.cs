using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OrleansHub.Web.Live.Snapshots;

/// <summary>The name on the wire of each value of an enum, as its declaration gives it; values count up from 0.</summary>
internal static class WireName<T>
    where T : struct, Enum
{
    static readonly JsonEncodedText[] Names =
        [.. Enum.GetValues<T>().Select(value => JsonEncodedText.Encode(Declared(value.ToString())))];

    public static JsonEncodedText Of(T value) => Names[Convert.ToInt32(value, null)];

    static string Declared(string name) => typeof(T).GetField(name)!.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()!.Name;
}
