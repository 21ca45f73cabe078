using System.Text.Json;
using System.Text.Unicode;
using OrleansHub.Web.Hosting;

namespace OrleansHub.Web.Ingest;

/// <summary>
/// Reads a message: one object or an array of them. A bad item is set aside with its reason and never stops the others; only a message
/// that is no JSON, or neither object nor array, is refused whole.
/// </summary>
internal static class BatchParser
{
    static readonly HubProblem Empty = new(400, "empty", "Nothing was sent", "Send a reading, or an array of readings, as JSON.");
    static readonly HubProblem NotText = new(400, "not-json", "This is not JSON", "The body is not UTF-8.");
    static readonly HubProblem WrongShape = new(400, "wrong-shape", "This is no reading", "Send a JSON object, or an array of objects.");
    static readonly HubProblem TooMany = new(
        413, "too-many-readings", "Too many readings at once", $"Send at most {Batch.MostItems} readings in one request.");

    static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Null when the batch was read; otherwise the batch holds nothing.</summary>
    public static HubProblem? Parse(ReadOnlySpan<byte> json, AddressBook book, string scope, Batch batch)
    {
        if (json.StartsWith(ByteOrderMark)) json = json[ByteOrderMark.Length..];
        if (json.IsEmpty) return Empty;
        if (!Utf8.IsValid(json)) return NotText;
        try
        {
            var problem = Read(new Utf8JsonReader(json), book, scope, batch);
            if (problem is not null) batch.Clear();
            return problem;
        }
        catch (JsonException error)
        {
            batch.Clear();
            return new(400, "not-json", "This is not JSON", $"The JSON breaks off at line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}.");
        }
    }

    static HubProblem? Read(Utf8JsonReader reader, AddressBook book, string scope, Batch batch)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            ReadItem(ref reader, 0, book, scope, batch);
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
            {
                if (index == Batch.MostItems) return TooMany;
                ReadItem(ref reader, index, book, scope, batch);
            }
        }
        else
        {
            return WrongShape;
        }
        // What follows the end is no JSON, and the reader says so.
        reader.Read();
        return null;
    }

    static void ReadItem(ref Utf8JsonReader reader, int index, AddressBook book, string scope, Batch batch)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            batch.Rejections.Add(new(index, RejectionReason.Invalid, "An item must be an object."));
            return;
        }
        var draft = new Draft(book, scope);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var field = reader.ValueIsEscaped ? EscapedField(in reader) : FieldNames.Of(reader.ValueSpan);
            reader.Read();
            draft.Take(field, ref reader);
        }
        if (draft.Finish(out var device, out var reason, out var detail) is { } reading) batch.Items.Add(new(index, device!, reading));
        else batch.Rejections.Add(new(index, reason, detail));
    }

    static Field EscapedField(in Utf8JsonReader reader)
    {
        Span<byte> buffer = stackalloc byte[64];
        return JsonValue.TryBytes(in reader, buffer, out var name) ? FieldNames.Of(name) : Field.Unknown;
    }
}
