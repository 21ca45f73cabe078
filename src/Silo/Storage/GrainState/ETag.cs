using System.Globalization;

namespace OrleansHub.Silo.Storage.GrainState;

/// <summary>A version of a row as the engine carries it: <c>row.version</c>. The row's number in it spares each write the search by name.</summary>
internal readonly record struct ETag(long Row, long Version)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Row}.{Version}");

    /// <summary>Null for a state never stored; a text that is no ETag fits no row.</summary>
    public static ETag? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        return dot > 0
            && long.TryParse(text.AsSpan(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            && long.TryParse(text.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? new(row, version)
            : new(-1, -1);
    }
}
