using System.Buffers;
using OrleansHub.Web.Hosting;

namespace OrleansHub.Web.Ingest;

/// <summary>Takes the body off the wire and parses it where it lies; only one that arrives in pieces is copied together first.</summary>
internal static class BatchReader
{
    public const int MostBytes = 1 << 20;

    static readonly HubProblem TooLarge = new(413, "too-large", "The body is too large", "Send at most 1 MB in one request.");

    /// <summary>Null when the batch was read. Memory grows with what has arrived, not with what was announced.</summary>
    public static async ValueTask<HubProblem?> ReadAsync(HttpContext context, AddressBook book, string scope, Batch batch)
    {
        if (context.Request.ContentLength > MostBytes) return TooLarge;
        var reader = context.Request.BodyReader;
        byte[]? copy = null;
        var length = 0;
        try
        {
            while (true)
            {
                var result = await reader.ReadAsync(context.RequestAborted);
                var arrived = result.Buffer;
                if (length + arrived.Length > MostBytes)
                {
                    reader.AdvanceTo(arrived.End);
                    return TooLarge;
                }
                if (result.IsCompleted && length == 0 && arrived.IsSingleSegment)
                {
                    try
                    {
                        return BatchParser.Parse(arrived.FirstSpan, book, scope, batch);
                    }
                    finally
                    {
                        reader.AdvanceTo(arrived.End);
                    }
                }
                copy = Append(copy, length, arrived);
                length += (int)arrived.Length;
                reader.AdvanceTo(arrived.End);
                if (result.IsCompleted) return BatchParser.Parse(copy.AsSpan(0, length), book, scope, batch);
            }
        }
        catch (BadHttpRequestException error) when (error.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return TooLarge;
        }
        finally
        {
            if (copy is not null) ArrayPool<byte>.Shared.Return(copy);
        }
    }

    static byte[] Append(byte[]? copy, int length, ReadOnlySequence<byte> arrived)
    {
        var needed = length + (int)arrived.Length;
        if (copy is null || copy.Length < needed)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, 2 * length));
            copy.AsSpan(0, length).CopyTo(larger);
            if (copy is not null) ArrayPool<byte>.Shared.Return(copy);
            copy = larger;
        }
        arrived.CopyTo(copy.AsSpan(length));
        return copy;
    }
}
