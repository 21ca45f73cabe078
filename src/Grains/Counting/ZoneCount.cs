using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace OrleansHub.Grains.Counting;

/// <summary>The count of one zone and its open quarter, a value. The quarter is accounted for up to <see cref="Upto"/>.</summary>
[GenerateSerializer, Alias("zone-count"), Immutable]
public readonly record struct ZoneCount
{
    [Id(0), JsonPropertyName("i")] public required string Id { get; init; }

    /// <summary>The signed count: what it was set to, plus entries, minus exits.</summary>
    [Id(1), JsonPropertyName("c")] public long Raw { get; init; }

    [Id(2), JsonPropertyName("l")] public int Level { get; init; }

    /// <summary>Most people in the open service day while known.</summary>
    [Id(3), JsonPropertyName("p")] public int Peak { get; init; }

    [Id(4), JsonPropertyName("a")] public long In { get; init; }
    [Id(5), JsonPropertyName("o")] public long Out { get; init; }
    [Id(6), JsonPropertyName("w")] public int? Low { get; init; }
    [Id(7), JsonPropertyName("h")] public int? High { get; init; }

    /// <summary>People × milliseconds while known.</summary>
    [Id(8), JsonPropertyName("s")] public long PersonMs { get; init; }

    /// <summary>Milliseconds of the open quarter for which the count was unknown.</summary>
    [Id(9), JsonPropertyName("x")] public int UnknownMs { get; init; }

    /// <summary>Milliseconds from the quarter's start up to which it is accounted for.</summary>
    [Id(10), JsonPropertyName("u")] public int Upto { get; init; }

    /// <summary>Entries and exits of the quarter before.</summary>
    [Id(11), JsonPropertyName("f")] public long InBefore { get; init; }
    [Id(12), JsonPropertyName("g")] public long OutBefore { get; init; }

    /// <summary>In − out left over at the end of the last closed service day.</summary>
    [Id(13), JsonPropertyName("r")] public int? Residual { get; init; }

    /// <summary>Of a zone open around the clock: entries by the hour, the newest first, the newest being <see cref="EntriesHour"/>.</summary>
    [Id(14), JsonPropertyName("e")] public ImmutableArray<int> Entries { get; init; }
    [Id(15), JsonPropertyName("t")] public long EntriesHour { get; init; }

    [JsonIgnore] public int People => (int)Math.Clamp(Raw, 0, int.MaxValue);
}
