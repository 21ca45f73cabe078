using System.Text.Json.Serialization;

namespace OrleansHub.Grains.Kiosks;

/// <summary>How the time in which a kiosk was offered was spent on one service day, in seconds.</summary>
/// <param name="Day">As <see cref="DateOnly.DayNumber"/>.</param>
/// <param name="Available">It said that it works.</param>
/// <param name="Out">It said that it does not.</param>
/// <param name="Unknown">It said nothing.</param>
/// <param name="Planned">Work was announced.</param>
[GenerateSerializer, Alias("uptime-day"), Immutable]
public readonly record struct UptimeDay(
    [property: Id(0), JsonPropertyName("d")] int Day,
    [property: Id(1), JsonPropertyName("a")] int Available,
    [property: Id(2), JsonPropertyName("o")] int Out,
    [property: Id(3), JsonPropertyName("u")] int Unknown,
    [property: Id(4), JsonPropertyName("p")] int Planned)
{
    internal UptimeDay Add(Uptime.Kind kind, int seconds) => kind switch
    {
        Uptime.Kind.Available => this with { Available = Available + seconds },
        Uptime.Kind.Out => this with { Out = Out + seconds },
        Uptime.Kind.Unknown => this with { Unknown = Unknown + seconds },
        _ => this with { Planned = Planned + seconds },
    };
}
