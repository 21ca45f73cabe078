using System.Text.Json;
using System.Text.Json.Serialization;

namespace OrleansHub.Web.Live.Push;

/// <summary>
/// The answer to Watch. It is made while it is written: SignalR writes it under the connection's lock, so a change pushed to the connection
/// from that moment on comes after it on the wire, and the version in it is the one the first change follows.
/// </summary>
[JsonConverter(typeof(WatchAnswerConverter))]
internal sealed record WatchAnswer(Audience Audience, Mailbox Mailbox, Scope Scope);

internal sealed class WatchAnswerConverter : JsonConverter<WatchAnswer>
{
    public override WatchAnswer Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A server's answer is never read by it.");

    public override void Write(Utf8JsonWriter writer, WatchAnswer value, JsonSerializerOptions options)
    {
        var (snapshot, view, version) = value.Audience.Join(value.Mailbox, value.Scope);
        writer.WriteStartObject();
        writer.WriteString("epoch"u8, snapshot.Epoch);
        writer.WriteNumber("version"u8, version);
        writer.WritePropertyName("asOf"u8);
        writer.WriteRawValue($"\"{snapshot.AsOfText}\"", skipInputValidation: true);
        // Piece by piece: in one piece every layer below would make its own copy of a whole city.
        writer.WriteStartArray("stations"u8);
        foreach (var station in view.Stations) writer.WriteRawValue(view.Whole(snapshot, station), skipInputValidation: true);
        writer.WriteEndArray();
        writer.WriteStartArray("areas"u8);
        foreach (var area in view.Areas) writer.WriteRawValue(view.Sum(snapshot, area), skipInputValidation: true);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
