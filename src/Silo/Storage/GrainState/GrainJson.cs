using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using OrleansHub.Grains.Audit;
using OrleansHub.Grains.History;

namespace OrleansHub.Silo.Storage.GrainState;

/// <summary>
/// The form of a stored state: UTF-8 JSON without default values, because its size sets the speed of ingest. A state's members are therefore
/// zero, null or false when new. A state that a registered <see cref="JsonSerializerContext"/> can write is written by it, five times as fast.
/// </summary>
internal sealed class GrainJson
{
    [ThreadStatic]
    static Utf8Json? scratch;

    readonly JsonSerializerOptions options;

    readonly JsonSerializerContext[] generated;

    public GrainJson(IEnumerable<JsonSerializerContext> generated)
    {
        this.generated = [.. generated];
        options = new()
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            Converters = { new ArrayJson() },
            TypeInfoResolver = JsonTypeInfoResolver.Combine([.. this.generated, new DefaultJsonTypeInfoResolver()]).WithAddedModifier(LeaveRowsOut),
        };
    }

    public byte[] Write<T>(T state)
    {
        // Taken, not borrowed: a converter that serialises in its turn gets one of its own.
        var buffer = scratch ?? new();
        scratch = null;
        buffer.Restart();
        if (Handler<T>() is { } write) write(buffer.Writer, state);
        else JsonSerializer.Serialize(buffer.Writer, state, TypeOf<T>());
        buffer.Writer.Flush();
        var json = buffer.Written.ToArray();
        scratch = buffer;
        return json;
    }

    public T Read<T>(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize(json, TypeOf<T>())!;

    Action<Utf8JsonWriter, T>? Handler<T>()
    {
        foreach (var context in generated)
        {
            if (context.GetTypeInfo(typeof(T)) is JsonTypeInfo<T> { SerializeHandler: { } handler }) return handler;
        }
        return null;
    }

    JsonTypeInfo<T> TypeOf<T>() => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));

    // History and acts are stored in rows of their own; in the state they would be written again with every reading.
    static void LeaveRowsOut(JsonTypeInfo type)
    {
        if (type.Type.IsAssignableTo(typeof(ICarriesHistory))) LeaveOut(type, typeof(HistoryRows));
        if (type.Type.IsAssignableTo(typeof(ICarriesActs))) LeaveOut(type, typeof(ImmutableArray<Act>));
    }

    static void LeaveOut(JsonTypeInfo type, Type rows)
    {
        foreach (var member in type.Properties.Where(property => property.PropertyType == rows).ToList()) type.Properties.Remove(member);
    }
}
