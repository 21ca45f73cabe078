using System.Text.Json;
using System.Text.Json.Serialization;
using Orleans.Runtime;

namespace OrleansHub.Embedded.Calls;

/// <summary>Carries references inside copied messages: they stand for the same grain or observer on both sides.</summary>
internal sealed class ReferenceConverter : JsonConverterFactory
{
    // A message is written and read on one thread, one after the other, so the references wait here in order.
    [ThreadStatic]
    private static Queue<IAddressable>? t_underWay;

    public override bool CanConvert(Type typeToConvert) => typeof(IAddressable).IsAssignableFrom(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Typed<>).MakeGenericType(typeToConvert))!;

    private sealed class Typed<T> : JsonConverter<T> where T : IAddressable
    {
        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        {
            (t_underWay ??= new()).Enqueue(value);
            writer.WriteBooleanValue(true);
        }

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => (T)t_underWay!.Dequeue();
    }
}
