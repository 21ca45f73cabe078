using System.Buffers;
using System.Text.Json;

namespace OrleansHub.Web.Ingest;

/// <summary>The answer to a batch: <c>{"accepted":1,"duplicate":0,"late":0,"quarantined":0,"rejected":[{"index":3,"reason":"…","detail":"…"}]}</c>.</summary>
internal static class Receipt
{
    static readonly byte[] OneAccepted = """{"accepted":1,"duplicate":0,"late":0,"quarantined":0,"rejected":[]}"""u8.ToArray();

    public static Task WriteAsync(HttpContext context, Batch batch)
    {
        var response = context.Response;
        response.ContentType = "application/json";
        if (batch is { Accepted: 1, Items.Count: 1, Rejections.Count: 0 })
        {
            response.ContentLength = OneAccepted.Length;
            return response.Body.WriteAsync(OneAccepted, context.RequestAborted).AsTask();
        }
        var buffer = new ArrayBufferWriter<byte>(128 + 128 * batch.Rejections.Count);
        Write(buffer, batch);
        response.ContentLength = buffer.WrittenCount;
        return response.Body.WriteAsync(buffer.WrittenMemory, context.RequestAborted).AsTask();
    }

    static void Write(IBufferWriter<byte> buffer, Batch batch)
    {
        // Those set aside while parsing come before those the stations refused.
        batch.Rejections.Sort(static (a, b) => a.Index.CompareTo(b.Index));
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        writer.WriteNumber("accepted"u8, batch.Accepted);
        writer.WriteNumber("duplicate"u8, batch.Duplicate);
        writer.WriteNumber("late"u8, batch.Late);
        writer.WriteNumber("quarantined"u8, batch.Quarantined);
        writer.WriteStartArray("rejected"u8);
        foreach (var rejection in batch.Rejections)
        {
            writer.WriteStartObject();
            writer.WriteNumber("index"u8, rejection.Index);
            writer.WriteString("reason"u8, Rejection.Word(rejection.Reason));
            writer.WriteString("detail"u8, rejection.Detail);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
