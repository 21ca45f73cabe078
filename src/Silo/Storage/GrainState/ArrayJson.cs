using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OrleansHub.Silo.Storage.GrainState;

/// <summary>
/// Immutable arrays element by element. The serialiser's own way goes through a boxed enumerator and a deeper stack for each array, which
/// together cost more than the numbers in them; a state is written with every reading.
/// </summary>
internal sealed class ArrayJson : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(ImmutableArray<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert.GetGenericArguments()), options)!;

    sealed class Of<T>(JsonSerializerOptions options) : JsonConverter<ImmutableArray<T>>
    {
        readonly JsonConverter<T> element = (JsonConverter<T>)options.GetConverter(typeof(T));

        public override void Write(Utf8JsonWriter writer, ImmutableArray<T> value, JsonSerializerOptions options)
        {
            if (value.IsDefault)
            {
                writer.WriteNullValue();
                return;
            }
            writer.WriteStartArray();
            foreach (var item in value) element.Write(writer, item, options);
            writer.WriteEndArray();
        }

        public override ImmutableArray<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException($"an array of {typeof(T).Name} was expected");
            var items = ImmutableArray.CreateBuilder<T>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) items.Add(element.Read(ref reader, typeof(T), options)!);
            return items.DrainToImmutable();
        }
    }
}
