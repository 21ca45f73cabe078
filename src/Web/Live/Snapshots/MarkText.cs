using System.Buffers;

namespace OrleansHub.Web.Live.Snapshots;

/// <summary>
/// What a map shows of a station, a tenth of the bytes of the whole: first what an import sets, from <c>live</c> on how it stands, from
/// <c>ages</c> on since when.
/// </summary>
internal sealed class MarkText(byte[] json, int id, int live, int ages)
{
    /// <summary>The whole object, <c>{"id":…,"locked":0,"asOf":…}</c>.</summary>
    public ReadOnlySpan<byte> Json => json;

    /// <summary>Writes the id and how the station stands.</summary>
    public void WriteLive(IBufferWriter<byte> body)
    {
        body.Write(json.AsSpan(0, id));
        body.Write(json.AsSpan(live));
    }

    /// <summary>Whether a map looks the same: a newer age of the same state is told with the next change, or a map would never be still.</summary>
    public bool LooksLike(MarkText other) => Look.SequenceEqual(other.Look);

    ReadOnlySpan<byte> Look => json.AsSpan(live, ages - live);
}
