using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OrleansHub.Silo.Storage.GrainState;

/// <summary>A writer and its buffer, used again and again by one thread.</summary>
internal sealed class Utf8Json
{
    readonly ArrayBufferWriter<byte> buffer = new(1024);

    // The writer trusts the serializer to nest correctly.
    public Utf8Json() => Writer = new(buffer, new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public Utf8JsonWriter Writer { get; }

    public ReadOnlySpan<byte> Written => buffer.WrittenSpan;

    public void Restart()
    {
        buffer.ResetWrittenCount();
        Writer.Reset();
    }
}
